import { isoTime } from '../clock.js';
import type { DisbursementIntent } from '../disbursements/disbursement-intent.js';
import {
  describeDisbursement,
  disbursementIntentStatus,
} from '../disbursements/disbursement-status.js';
import type { Disbursement, DisbursementIntentStatus } from '../disbursements/disbursement.js';
import type { PaymentIntent } from '../payments/payment-intent.js';
import { describePayment, paymentIntentStatus } from '../payments/payment-status.js';
import type { Payment, PaymentIntentStatus } from '../payments/payment.js';
import type { SandboxEnvironment } from '../places/location-check.js';
import type { SandboxLocation } from '../places/place.js';
import type { SandboxState } from '../state.js';

/** What is in a sandbox, without a key or secret in it. */
export interface SandboxSummary {
  location: SandboxLocation;
  environment: SandboxEnvironment;
  /** The sandbox's time, ISO 8601. */
  time: string;
  customers: number;
  /** Oldest first. */
  paymentIntents: PaymentIntentSummary[];
  /** Oldest first. */
  disbursementIntents: DisbursementIntentSummary[];
}

interface IntentSummary {
  externalCustomerId: string;
  amount: string;
  currency: string;
  expirationTime: string;
}

/** One payment intent in a {@link SandboxSummary}. */
export interface PaymentIntentSummary extends IntentSummary {
  paymentIntentId: string;
  externalPaymentIntentId: string;
  status: PaymentIntentStatus;
  payments: Payment[];
}

/** One disbursement intent in a {@link SandboxSummary}. */
export interface DisbursementIntentSummary extends IntentSummary {
  disbursementIntentId: string;
  externalDisbursementIntentId: string;
  status: DisbursementIntentStatus;
  /** `null` before the customer has asked for it. */
  disbursement: Disbursement | null;
}

/** Sums a sandbox up. */
export function summarize(state: SandboxState): SandboxSummary {
  const now = state.clock.now();
  return {
    location: state.location,
    environment: state.environment,
    time: isoTime(now),
    customers: state.customers.size,
    paymentIntents: state.paymentIntents.all.map((intent) => summarizePayment(intent, now)),
    disbursementIntents: state.disbursementIntents.all.map((intent) =>
      summarizeDisbursement(intent, now),
    ),
  };
}

function summarizePayment(intent: PaymentIntent, now: number): PaymentIntentSummary {
  return {
    paymentIntentId: intent.id,
    externalPaymentIntentId: intent.externalId,
    externalCustomerId: intent.externalCustomerId,
    amount: intent.amount,
    currency: intent.currency,
    status: paymentIntentStatus(intent, now),
    expirationTime: isoTime(intent.expiresAt),
    payments: intent.payments.map((payment) => describePayment(payment, now)),
  };
}

function summarizeDisbursement(intent: DisbursementIntent, now: number): DisbursementIntentSummary {
  return {
    disbursementIntentId: intent.id,
    externalDisbursementIntentId: intent.externalId,
    externalCustomerId: intent.externalCustomerId,
    amount: intent.amount,
    currency: intent.currency,
    status: disbursementIntentStatus(intent, now),
    expirationTime: isoTime(intent.expiresAt),
    disbursement: describeDisbursement(intent, now),
  };
}
