import type { AccountSettings } from '../account/account-settings.js';
import type { NextId } from '../ids.js';
import type { GivenInstrument } from '../instruments/given-instrument.js';
import type { InstrumentType } from '../instruments/instrument-type.js';
import { assertOffered } from '../instruments/offered-methods.js';
import { nextTransferOutcome } from '../scenario/outcomes.js';
import type { Scenario } from '../scenario/scenario.js';
import type { PaymentIntent, PaymentRecord } from './payment-intent.js';
import { assertPayable } from './payment-status.js';

/** What the making of a payment depends on. Times in milliseconds. */
export interface PaymentSettings {
  now: number;
  ids: NextId;
  /** How long a payment by card or pay by bank stays pending. */
  processingTime: number;
  /** How long one from a bank account or in crypto does. */
  settlementTime: number;
  /** Intents of which something is to be reported; this one from now on. */
  unreported: Set<object>;
  /** What was chosen to become of it. */
  scenario: Scenario;
  /** What is offered. */
  account: AccountSettings;
}

/** What a payment is made of. */
export interface PaymentOrder extends GivenInstrument {
  /** What the customer has agreed to pay in all: a decimal string. */
  total: string;
  attemptKey?: string | undefined;
}

/** Which payments settle later, and not while the customer waits. The sandbox's own choice. */
const settlesLater: Record<InstrumentType, boolean> = {
  card: false,
  bank: true,
  pay_by_bank: false,
  crypto: true,
};

/**
 * Makes an attempt to pay, pending until it settles.
 *
 * @throws ApiError 409 or 400 where the intent is paid, being paid, or has expired; 400 where the
 *   method is not offered.
 */
export function makePayment(
  intent: PaymentIntent,
  { instrument, outcome, total, attemptKey }: PaymentOrder,
  settings: PaymentSettings,
): PaymentRecord {
  const { now, ids, processingTime, settlementTime, unreported, account } = settings;
  assertPayable(intent, now);
  assertOffered(instrument.type, intent.kind, account);
  const payment: PaymentRecord = {
    id: ids('pay_'),
    instrument,
    outcome: nextTransferOutcome(settings.scenario, 'payments') ?? outcome,
    total,
    createdAt: now,
    ...(attemptKey !== undefined && { attemptKey }),
    settlesAt: now + (settlesLater[instrument.type] ? settlementTime : processingTime),
  };
  intent.payments.push(payment);
  unreported.add(intent);
  return payment;
}
