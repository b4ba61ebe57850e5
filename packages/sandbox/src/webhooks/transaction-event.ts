import { z } from 'zod';
import type { DisbursementIntent } from '../disbursements/disbursement-intent.js';
import type { PaymentIntent } from '../payments/payment-intent.js';
import { subStatuses, type Failure } from '../settlements/settlement.js';

const subStatusSchema = z
  .enum(subStatuses)
  .optional()
  .meta({ description: 'Only where it has failed.' });

/** What is sent when a payment has ended. Documented on Vivamo's older pages. */
export const paymentEventSchema = z
  .object({
    amount: z.string(),
    status: z.enum(['success', 'failed']),
    transactionType: z.literal('payment'),
    externalCustomerId: z.string(),
    paymentIntentId: z.string(),
    externalPaymentIntentId: z.string(),
    subStatus: subStatusSchema,
  })
  .meta({ id: 'PaymentEvent' });

/** What is sent when a payment has ended. */
export type PaymentEvent = z.output<typeof paymentEventSchema>;

/** What is sent when a payout has ended: the sandbox's own, made like that of a payment. */
export const disbursementEventSchema = z
  .object({
    amount: z.string(),
    status: z.enum(['success', 'failed', 'rejected']),
    transactionType: z.literal('disbursement'),
    externalCustomerId: z.string(),
    disbursementIntentId: z.string(),
    externalDisbursementIntentId: z.string(),
    subStatus: subStatusSchema,
  })
  .meta({ id: 'DisbursementEvent' });

/** What is sent when a payout has ended. */
export type DisbursementEvent = z.output<typeof disbursementEventSchema>;

/** How a transaction ended: the status, and on failure how it failed. */
export interface Ending<Status extends string> {
  status: Status;
  subStatus?: Failure['subStatus'];
}

/** The event of a payment. */
export function paymentEvent(
  intent: PaymentIntent,
  { status, subStatus }: Ending<PaymentEvent['status']>,
): PaymentEvent {
  return {
    amount: intent.amount,
    status,
    transactionType: 'payment',
    externalCustomerId: intent.externalCustomerId,
    paymentIntentId: intent.id,
    externalPaymentIntentId: intent.externalId,
    ...(subStatus && { subStatus }),
  };
}

/** The event of a payout. */
export function disbursementEvent(
  intent: DisbursementIntent,
  { status, subStatus }: Ending<DisbursementEvent['status']>,
): DisbursementEvent {
  return {
    amount: intent.amount,
    status,
    transactionType: 'disbursement',
    externalCustomerId: intent.externalCustomerId,
    disbursementIntentId: intent.id,
    externalDisbursementIntentId: intent.externalId,
    ...(subStatus && { subStatus }),
  };
}
