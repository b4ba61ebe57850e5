import { z } from 'zod';
import { timeSchema } from '../api/rules.js';
import { isoTime } from '../clock.js';
import type { CustomerRecord } from '../customers/customer.js';
import type { NextId } from '../ids.js';
import { kycLinks } from './kyc-link.js';
import { newestKyc } from './kyc-progress.js';
import { kycStatus, kycStatuses } from './kyc-record.js';
import { kycTypeSchema } from './kyc-verification.js';

/** The answer of `GET …/kyc-info`. Documented by Vivamo. */
export const kycInfoSchema = z
  .object({
    externalCustomerId: z.string(),
    kycVerification: z
      .object({
        type: kycTypeSchema,
        status: z.enum(kycStatuses),
        verifiedAt: timeSchema.nullable(),
        clientSecretKey: z.string().optional().meta({
          description: 'What the page initialises createKycElements with. Only while pending.',
        }),
        data: z
          .object({
            url: z.url(),
            driversLicenseVerificationUrl: z.url(),
            passportVerificationUrl: z.url(),
          })
          .optional()
          .meta({
            deprecated: true,
            description: 'Links to a page that does the same, good for an hour.',
          }),
      })
      .nullable()
      .meta({ description: 'The newest verification; null before there is one.' }),
  })
  .meta({ id: 'KycInfo' });

/** What is known of a customer's identity. */
export type KycInfo = z.output<typeof kycInfoSchema>;

/** What the answer depends on. */
export interface KycInfoSettings {
  /** Milliseconds since 1970. */
  now: number;
  ids: NextId;
  /** Where the sandbox is, for the links. */
  origin: string;
}

/**
 * What is known of a customer's identity. That the links come only while it is pending, as the
 * client secret does, is assumed.
 */
export function describeKycInfo(customer: CustomerRecord, settings: KycInfoSettings): KycInfo {
  const { externalCustomerId } = customer;
  const record = newestKyc(customer);
  if (!record) return { externalCustomerId, kycVerification: null };
  const { clientSecretKey, verifiedAt } = record;
  const status = kycStatus(record, settings.now);
  return {
    externalCustomerId,
    kycVerification: {
      type: 'proof_of_id',
      status,
      verifiedAt: verifiedAt === undefined ? null : isoTime(verifiedAt),
      ...(status === 'pending' && { clientSecretKey, data: kycLinks(record, settings) }),
    },
  };
}
