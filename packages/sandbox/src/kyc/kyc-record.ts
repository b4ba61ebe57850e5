/**
 * How the verification of a customer's identity stands. The words are documented by Vivamo; which
 * of them a review by hand leads to (`verified_manually`, `rejected_manually`) is assumed.
 */
export const kycStatuses = [
  'pending',
  'verified',
  'under_review',
  'rejected',
  'expired',
  'verified_manually',
  'rejected_manually',
] as const;

/** One of {@link kycStatuses}. */
export type KycStatus = (typeof kycStatuses)[number];

/** How long the client secret of a verification is good, in milliseconds (24 h, documented). */
export const kycSecretLife = 24 * 60 * 60 * 1000;

/** A verification of a customer's identity as the sandbox keeps it. Times in ms since 1970. */
export interface KycRecord {
  readonly id: string;
  /** What the page initialises `createKycElements` with; good until `secretExpiresAt`. */
  clientSecretKey: string;
  secretExpiresAt: number;
  readonly createdAt: number;
  /** As it was set last: `pending` becomes `expired` with its secret. See `kycStatus`. */
  status: KycStatus;
  /** When it was verified, by the provider or by hand. */
  verifiedAt?: number;
  /** Why it was rejected, in words for the customer. */
  reason?: string;
  /** The page that was linked to last. */
  link?: { token: string; expiresAt: number };
}

/**
 * How a verification stands at a time. That a pending one expires with its client secret is the
 * sandbox's choice: what `expired` stands for is not documented.
 */
export function kycStatus(
  { status, secretExpiresAt }: Pick<KycRecord, 'status' | 'secretExpiresAt'>,
  now: number,
): KycStatus {
  return status === 'pending' && now >= secretExpiresAt ? 'expired' : status;
}

/** Whether a verification with this status has shown who the customer is. */
export function isVerified(status: KycStatus): boolean {
  return status === 'verified' || status === 'verified_manually';
}
