import { ApiError } from '../api/api-error.js';
import { isoTime } from '../clock.js';
import type { PaymentIntent, PaymentRecord } from './payment-intent.js';
import type { Payment, PaymentIntentStatus, PaymentStatus } from './payment.js';

/** How an attempt stands at a time: pending until it settles, then what its card leads to. */
export function paymentStatus(payment: PaymentRecord, now: number): PaymentStatus {
  if (now < payment.settlesAt) return 'pending';
  return payment.outcome.succeeds ? 'success' : 'failed';
}

/** How an intent stands: failed attempts count only while there is no other. */
export function intentStatus(intent: PaymentIntent, now: number): PaymentIntentStatus {
  const statuses = intent.payments.map((payment) => paymentStatus(payment, now));
  const order = ['success', 'pending', 'failed'] as const;
  return order.find((status) => statuses.includes(status)) ?? 'no-payment';
}

/** An attempt as the API gives it. */
export function describePayment(payment: PaymentRecord, now: number): Payment {
  const status = paymentStatus(payment, now);
  const { id, createdAt, outcome } = payment;
  const failed = status === 'failed' && !outcome.succeeds;
  return {
    id,
    status,
    ...(failed && { subStatus: 'declined' as const }),
    type: 'card',
    messages: failed ? [outcome.message] : [],
    createdAt: isoTime(createdAt),
  };
}

/**
 * Makes sure that an intent may be paid now: it has no attempt that succeeded or could yet, and
 * its time has not run out. This is what keeps an intent from being paid twice.
 *
 * @throws ApiError 409 or 400. The words of the last are documented on Vivamo's older pages.
 */
export function assertPayable(intent: PaymentIntent, now: number): void {
  const status = intentStatus(intent, now);
  if (status === 'success') {
    throw new ApiError(409, 'intent-paid', 'This payment is already complete.');
  }
  if (status === 'pending') {
    throw new ApiError(409, 'payment-in-progress', 'A payment is already being processed.');
  }
  if (now >= intent.expiresAt) throw new ApiError(400, 'intent-expired', 'Intent has expired');
}
