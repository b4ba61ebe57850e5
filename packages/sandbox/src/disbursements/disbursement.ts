import { z } from 'zod';
import { timeSchema } from '../api/rules.js';
import { instrumentTypeSchema } from '../instruments/instrument-type.js';
import { settlementStatuses } from '../settlements/settlement.js';

/** How a payout stands. The words are documented by Vivamo; there is none for a rejected one. */
export const disbursementStatusSchema = z.enum(['pending-validation', ...settlementStatuses]);

/** How a payout stands. */
export type DisbursementStatus = z.output<typeof disbursementStatusSchema>;

/**
 * How a disbursement intent stands. Documented by Vivamo, but for what it is before the customer
 * has asked for the payout: that is not known. The sandbox answers `no-payment`, Vivamo's own word
 * for a payment intent that nothing came of yet.
 */
export const disbursementIntentStatusSchema = z.enum([
  'no-payment',
  'pending-validation',
  ...settlementStatuses,
  'rejected',
]);

/** How a disbursement intent stands. */
export type DisbursementIntentStatus = z.output<typeof disbursementIntentStatusSchema>;

/** A payout as `GET /v1/disbursement-intents/{id}/status` gives it. Documented by Vivamo. */
export const disbursementSchema = z
  .object({
    id: z.string(),
    status: disbursementStatusSchema.meta({
      description: 'Assumed: `failed` where the operator has rejected it.',
    }),
    type: instrumentTypeSchema,
    messages: z.array(z.string()).meta({
      description: 'What went wrong, in words for the customer. The words are the sandbox’s own.',
    }),
    createdAt: timeSchema,
  })
  .meta({ id: 'Disbursement' });

/** A payout as the API gives it. */
export type Disbursement = z.output<typeof disbursementSchema>;
