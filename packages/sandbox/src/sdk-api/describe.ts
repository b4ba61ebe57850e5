import type { DisbursementIntent } from '../disbursements/disbursement-intent.js';
import { describeDisbursement } from '../disbursements/disbursement-status.js';
import type { PaymentRecord } from '../payments/payment-intent.js';
import { describePayment } from '../payments/payment-status.js';
import type { StoredInstrument } from '../stored-instruments/stored-instrument.js';
import type { SdkDisbursement, SdkPayment, SdkStoredInstrument } from './messages.js';

/** An attempt to pay as the SDK stand-in is told it. */
export function describeSdkPayment(payment: PaymentRecord, now: number): SdkPayment {
  const { instrument, total } = payment;
  return { ...describePayment(payment, now), instrument, total };
}

/** A stored instrument as the SDK stand-in is told it. */
export function describeSdkStored(stored: StoredInstrument): SdkStoredInstrument {
  const { id, instrument, expiry = null } = stored;
  return { id, instrument, expiry };
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
