import { z } from 'zod';
import { ApiError } from '../api/api-error.js';
import {
  customerDataSchema,
  customerParamsSchema,
  type CustomerRecord,
} from '../customers/customer.js';
import type { SandboxState } from '../state.js';
import { changeKyc, newestKyc } from './kyc-progress.js';
import {
  describeKycVerification,
  kycTypeSchema,
  kycVerificationSchema,
} from './kyc-verification.js';

/** The path of a decision. Documented by Vivamo. */
export const reviewParamsSchema = customerParamsSchema.extend({ type: kycTypeSchema });

/** The body of a decision. Documented by Vivamo. */
export const reviewSchema = z.object({ verify: z.boolean() });

/** Who waits for a decision: the answer of `GET /v1/customers/kyc-for-review`. Documented. */
export const forReviewSchema = z.array(
  z.object({
    externalCustomerId: z.string(),
    data: customerDataSchema,
    kycVerifications: z
      .array(kycVerificationSchema)
      .meta({ description: 'Those under review, which is the newest.' }),
  }),
);

/** The customers whose newest verification is under review, in the order of their creation. */
export function customersForReview(
  customers: readonly CustomerRecord[],
  now: number,
): z.output<typeof forReviewSchema> {
  return customers.flatMap((customer) => {
    const newest = newestKyc(customer);
    if (newest?.status !== 'under_review') return [];
    const { externalCustomerId, data } = customer;
    const kycVerifications = [describeKycVerification(newest, now)];
    return [{ externalCustomerId, data, kycVerifications }];
  });
}

/**
 * The operator decides.
 *
 * @returns what was decided, in the sandbox's own words.
 * @throws ApiError 400 unless it is under review (documented; the words are the sandbox's own).
 */
export function review(state: SandboxState, customer: CustomerRecord, verify: boolean): string {
  const newest = newestKyc(customer);
  if (newest?.status !== 'under_review') {
    throw new ApiError(
      400,
      'kyc-not-under-review',
      'This customer has no verification under review. Only such can be decided by hand.',
    );
  }
  changeKyc(state, customer, newest, verify ? 'verified_manually' : 'rejected_manually');
  return verify ? 'The customer was verified.' : 'The customer was rejected.';
}
