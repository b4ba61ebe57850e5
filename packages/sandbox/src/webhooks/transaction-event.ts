import type { DisbursementIntent } from '../disbursements/disbursement-intent.js';
import type { PaymentIntent } from '../payments/payment-intent.js';
import type { Failure } from '../settlements/settlement.js';

/** What is sent when a payment has ended. Documented on Vivamo's older pages. */
export interface PaymentEvent {
  amount: string;
  status: 'success' | 'failed';
  transactionType: 'payment';
  externalCustomerId: string;
  paymentIntentId: string;
  externalPaymentIntentId: string;
  /** Only on failure. */
  subStatus?: Failure['subStatus'];
}

/** What is sent when a payout has ended: the sandbox's own, made like that of a payment. */
export interface DisbursementEvent {
  amount: string;
  status: 'success' | 'failed' | 'rejected';
  transactionType: 'disbursement';
  externalCustomerId: string;
  disbursementIntentId: string;
  externalDisbursementIntentId: string;
  /** Only where it has failed. */
  subStatus?: Failure['subStatus'];
}

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
