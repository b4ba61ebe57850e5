import { z } from 'zod';
import { timeSchema } from '../api/rules.js';
import { instrumentTypeSchema } from '../instruments/instrument-type.js';
import { settlementStatuses, subStatuses } from '../settlements/settlement.js';

/** How an attempt stands. The words are documented by Vivamo. */
export const paymentStatusSchema = z.enum(settlementStatuses);

/** How an attempt stands. */
export type PaymentStatus = z.output<typeof paymentStatusSchema>;

/** How an intent stands. The words are documented by Vivamo. */
export const paymentIntentStatusSchema = z.enum(['no-payment', ...settlementStatuses]);

/** How an intent stands. */
export type PaymentIntentStatus = z.output<typeof paymentIntentStatusSchema>;

/** An attempt as `GET /v1/payment-intents/{id}/status` gives it. Documented by Vivamo. */
export const paymentSchema = z
  .object({
    id: z.string(),
    status: paymentStatusSchema,
    subStatus: z.enum(subStatuses).optional().meta({ description: 'Only on failure.' }),
    type: instrumentTypeSchema,
    messages: z.array(z.string()).meta({
      description: 'What went wrong, in words for the customer. The words are the sandbox’s own.',
    }),
    createdAt: timeSchema,
  })
  .meta({ id: 'Payment' });

/** An attempt as the API gives it. */
export type Payment = z.output<typeof paymentSchema>;
