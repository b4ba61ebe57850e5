import { z } from 'zod';
import { timeSchema } from '../api/rules.js';
import { isoTime } from '../clock.js';
import { kycStatus, kycStatuses, type KycRecord } from './kyc-record.js';

/** What is verified of a customer: so far, who they are. Documented by Vivamo. */
export const kycTypeSchema = z.enum(['proof_of_id']);

/** A verification as a customer's record has it. Documented by Vivamo. */
export const kycVerificationSchema = z
  .object({
    type: kycTypeSchema,
    status: z.enum(kycStatuses),
    createdAt: timeSchema,
  })
  .meta({ id: 'KycVerification' });

/** A verification as a customer's record has it. */
export type KycVerification = z.output<typeof kycVerificationSchema>;

/** A verification as a customer's record has it. */
export function describeKycVerification(record: KycRecord, now: number): KycVerification {
  return {
    type: 'proof_of_id',
    status: kycStatus(record, now),
    createdAt: isoTime(record.createdAt),
  };
}
