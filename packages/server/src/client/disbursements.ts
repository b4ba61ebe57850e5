import { decision } from './decision.js';
import type { MethodType } from './intents.js';
import type { CallOptions, Requester } from './request.js';

/** A payout that waits for your approval. Documented by Vivamo; only the intent's id is checked. */
export interface PendingDisbursement {
  readonly disbursementIntentId: string;
  readonly externalCustomerId: string;
  readonly externalDisbursementId: string;
  /** Vivamo's name for it: it holds who the customer is, and no id. */
  readonly customerId: {
    readonly data: {
      readonly firstName: string;
      readonly lastName: string;
      readonly email: string;
      readonly phone: string;
    };
  };
  readonly amount: string;
  readonly currency: string;
  readonly type: MethodType;
  readonly status: { readonly name: 'pending-validation'; readonly createdAt: string };
  readonly createdAt: string;
}

/** A payout after your decision. Documented by Vivamo; that `status` is a string is checked. */
export interface DecidedDisbursement {
  readonly disbursementId: string;
  readonly amount: string;
  readonly currency: string;
  readonly externalCustomerId: string;
  readonly externalDisbursementId: string;
  /** `pending` once allowed: the money is on its way. */
  readonly status: 'pending' | 'rejected';
}

/** Payouts that customers have submitted. */
export interface Disbursements {
  /** Those that wait for your approval. */
  pendingValidation(options?: CallOptions): Promise<readonly PendingDisbursement[]>;
  /**
   * Allows a payout, which sends the money, or rejects it. Never sent again by itself. When it
   * fails as `retryable`, or as `malformed-answer`, it is not known whether the decision has been
   * taken: ask `disbursementIntents.status` before you decide again.
   */
  proceed(
    disbursementIntentId: string,
    allow: boolean,
    options?: CallOptions,
  ): Promise<DecidedDisbursement>;
}

/** Binds the group to a requester. */
export function createDisbursements(request: Requester): Disbursements {
  return {
    pendingValidation: (options) =>
      request(
        'GET /v1/disbursements/pending-validation',
        { shape: { disbursementIntentId: 'string' }, isList: true },
        options,
      ),
    proceed: async (id, allow, options) =>
      request(
        `POST /v1/disbursements/:id/proceed/${decision(allow)}`,
        { id, shape: { status: 'string' } },
        options,
      ),
  };
}
