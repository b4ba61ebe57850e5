import type { CustomerData, KycStatus, KycVerification } from './customers.js';
import { decision } from './decision.js';
import type { CallOptions, Requester } from './request.js';

/** How the identity of a customer is verified. Documented by Vivamo; only the id is checked. */
export interface KycInfo {
  readonly externalCustomerId: string;
  /** Null before there is one. */
  readonly kycVerification: {
    readonly type: 'proof_of_id';
    readonly status: KycStatus;
    /** That it is ISO 8601, and null until then, is *assumed*. */
    readonly verifiedAt: string | null;
    /**
     * For `<vivamo-kyc>` on the page of this customer alone, while `status` is `pending`; good for
     * 24 hours. Keep it out of logs.
     */
    readonly clientSecretKey?: string;
    /**
     * Links to do the same, good for an hour, made anew each time.
     *
     * @deprecated by Vivamo: hand `clientSecretKey` to the page.
     */
    readonly data?: {
      readonly url: string;
      readonly driversLicenseVerificationUrl: string;
      readonly passportVerificationUrl: string;
    };
  } | null;
}

/** A customer who waits for your decision. Documented by Vivamo; only the id is checked. */
export interface CustomerForReview {
  readonly externalCustomerId: string;
  readonly data: CustomerData;
  readonly kycVerifications: readonly KycVerification[];
}

/** Identity checks. */
export interface Kyc {
  /** How the identity of a customer is verified, and what the page needs to do it. */
  info(externalCustomerId: string, options?: CallOptions): Promise<KycInfo>;
  /** The customers whose identity is `under_review`, which you decide. */
  forReview(options?: CallOptions): Promise<readonly CustomerForReview[]>;
  /**
   * Decides a review: `verified_manually` or `rejected_manually`. Never sent again by itself.
   *
   * @throws VivamoApiError `refused` unless it is `under_review`.
   */
  verify(
    externalCustomerId: string,
    verify: boolean,
    options?: CallOptions,
  ): Promise<{ readonly message: string }>;
}

/** Binds the group to a requester. */
export function createKyc(request: Requester): Kyc {
  const shape = { externalCustomerId: 'string' } as const;
  return {
    info: (id, options) => request('GET /v1/customers/:id/kyc-info', { id, shape }, options),
    forReview: (options) =>
      request('GET /v1/customers/kyc-for-review', { shape, isList: true }, options),
    verify: async (id, verify, options) =>
      request(
        'POST /v1/customers/:id/kyc-verify/proof_of_id',
        { id, body: { verify: decision(verify) } },
        options,
      ),
  };
}
