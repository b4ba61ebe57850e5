import { ApiError } from '../api/api-error.js';
import { isoTime } from '../clock.js';
import { assertNotExpired } from '../intents/expiry.js';
import { failureOf, settlementStatus } from '../settlements/settlement.js';
import type { PaymentIntent, PaymentRecord } from './payment-intent.js';
import type { Payment, PaymentIntentStatus } from './payment.js';

/** How an intent stands: failed attempts count only while there is no other. */
export function paymentIntentStatus(intent: PaymentIntent, now: number): PaymentIntentStatus {
  const statuses = intent.payments.map((payment) => settlementStatus(payment, now));
  const order = ['success', 'pending', 'failed'] as const;
  return order.find((status) => statuses.includes(status)) ?? 'no-payment';
}

/**
 * The attempt that is under way, if there is one: never any but the last, as another can be made
 * only when those before it have failed. They have, even where the clock was set back since.
 */
export function pendingPayment(intent: PaymentIntent, now: number): PaymentRecord | undefined {
  const last = intent.payments.at(-1);
  return last && settlementStatus(last, now) === 'pending' ? last : undefined;
}

/** An attempt as the API gives it. */
export function describePayment(payment: PaymentRecord, now: number): Payment {
  const failure = failureOf(payment, now);
  return {
    id: payment.id,
    status: settlementStatus(payment, now),
    ...(failure && { subStatus: failure.subStatus }),
    type: payment.instrument.type,
    messages: failure ? [failure.message] : [],
    createdAt: isoTime(payment.createdAt),
  };
}

/**
 * Makes sure that an intent may be paid now: it has no attempt that succeeded or could yet, and
 * its time has not run out. This is what keeps an intent from being paid twice.
 *
 * @throws ApiError 409 or 400.
 */
export function assertPayable(intent: PaymentIntent, now: number): void {
  const status = paymentIntentStatus(intent, now);
  if (status === 'success') {
    throw new ApiError(409, 'intent-paid', 'This payment is already complete.');
  }
  if (status === 'pending') {
    throw new ApiError(409, 'payment-in-progress', 'A payment is already being processed.');
  }
  assertNotExpired(intent, now);
}
