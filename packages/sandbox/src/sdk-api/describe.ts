import type { DisbursementIntent } from '../disbursements/disbursement-intent.js';
import { describeDisbursement } from '../disbursements/disbursement-status.js';
import type { PaymentRecord } from '../payments/payment-intent.js';
import { describePayment } from '../payments/payment-status.js';
import type { SdkDisbursement, SdkPayment } from './messages.js';

/** An attempt to pay as the SDK stand-in is told it. */
export function describeSdkPayment(payment: PaymentRecord, now: number): SdkPayment {
  return { ...describePayment(payment, now), instrument: payment.instrument };
}

/** The payout of an intent as the SDK stand-in is told it; `null` before there is one. */
export function describeSdkDisbursement(
  intent: DisbursementIntent,
  now: number,
): SdkDisbursement | null {
  const described = describeDisbursement(intent, now);
  if (!described || !intent.disbursement) return null;
  const { id, messages } = described;
  return { id, messages, instrument: intent.disbursement.instrument };
}
