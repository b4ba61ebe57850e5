import { z } from 'zod';
import { timeSchema } from '../api/rules.js';
import { isoTime } from '../clock.js';
import type { CustomerRecord } from '../customers/customer.js';
import type { OperatorEvent } from '../webhooks/operator-event.js';
import { isVerified, kycStatuses, type KycRecord } from './kyc-record.js';

/**
 * What is sent when a verification has another status. That there is such an event is documented
 * by Vivamo; what it carries is not, and is the sandbox's own: the fields of its objects.
 */
export const kycEventSchema = z
  .object({
    externalCustomerId: z.string(),
    type: z.literal('proof_of_id'),
    status: z.enum(kycStatuses),
    createdAt: timeSchema,
    verifiedAt: timeSchema.nullable().meta({ description: 'Null unless it is verified.' }),
  })
  .meta({ id: 'KycEvent' });

/** What is sent when a verification has another status. */
export type KycEvent = z.output<typeof kycEventSchema>;

/**
 * The event of a verification as it was set last.
 *
 * @param at when it came to be so, in milliseconds since 1970.
 */
export function kycEvent(
  { externalCustomerId }: CustomerRecord,
  { status, createdAt, verifiedAt }: KycRecord,
  at: number,
): OperatorEvent {
  const payload: KycEvent = {
    externalCustomerId,
    type: 'proof_of_id',
    status,
    createdAt: isoTime(createdAt),
    verifiedAt: isVerified(status) && verifiedAt !== undefined ? isoTime(verifiedAt) : null,
  };
  return { at, eventType: 'kyc_verification', payload };
}
