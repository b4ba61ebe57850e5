import { ApiError } from '../api/api-error.js';
import { summarizeCard } from '../cards/card-summary.js';
import { cardOutcome } from '../cards/test-cards.js';
import type { IdGenerator } from '../ids.js';
import { refusedSmsCode } from '../test-values.js';
import type { CardVerification, PaymentIntent, PaymentRecord } from './payment-intent.js';
import { assertPayable } from './payment-status.js';

/** What the steps of an attempt depend on. `processingTime` is in milliseconds. */
export interface AttemptSettings {
  now: number;
  ids: IdGenerator;
  processingTime: number;
}

/**
 * The first step of an attempt: takes a card number, keeps only its brand and last four digits,
 * and waits for the code. Not an attempt in the API's sense yet: nothing was charged.
 */
export function beginVerification(
  intent: PaymentIntent,
  digits: string,
  { now, ids }: AttemptSettings,
): CardVerification {
  assertPayable(intent, now);
  const verification: CardVerification = {
    id: ids('cv_'),
    card: summarizeCard(digits),
    outcome: cardOutcome(digits),
  };
  intent.verifications.set(verification.id, verification);
  return verification;
}

/**
 * The second step: takes the code and makes the payment. Asked again for a verification that has
 * led to a payment, it answers that payment, so that a request sent twice pays once.
 */
export function confirmVerification(
  intent: PaymentIntent,
  verificationId: string,
  code: string,
  { now, ids, processingTime }: AttemptSettings,
): PaymentRecord {
  const verification = intent.verifications.get(verificationId);
  if (!verification) {
    throw new ApiError(404, 'verification-unknown', 'There is no such card verification.');
  }
  if (verification.payment) return verification.payment;
  assertPayable(intent, now);
  if (code === refusedSmsCode) {
    throw new ApiError(400, 'sms-code-wrong', 'That code is not right. Check it and try again.');
  }
  const { card, outcome } = verification;
  const settlesAt = now + processingTime;
  const payment: PaymentRecord = { id: ids('pay_'), card, outcome, createdAt: now, settlesAt };
  verification.payment = payment;
  intent.payments.push(payment);
  return payment;
}
