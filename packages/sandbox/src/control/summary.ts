import { isoTime } from '../clock.js';
import { describePayment, intentStatus } from '../payments/payment-status.js';
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
}

/** One intent in a {@link SandboxSummary}. */
export interface PaymentIntentSummary {
  paymentIntentId: string;
  externalPaymentIntentId: string;
  externalCustomerId: string;
  amount: string;
  currency: string;
  status: PaymentIntentStatus;
  expirationTime: string;
  payments: Payment[];
}

/** Sums a sandbox up. */
export function summarize(state: SandboxState): SandboxSummary {
  const now = state.clock.now();
  return {
    location: state.location,
    environment: state.environment,
    time: isoTime(now),
    customers: state.customers.size,
    paymentIntents: state.paymentIntents.all.map((intent) => ({
      paymentIntentId: intent.id,
      externalPaymentIntentId: intent.externalPaymentIntentId,
      externalCustomerId: intent.externalCustomerId,
      amount: intent.amount,
      currency: intent.currency,
      status: intentStatus(intent, now),
      expirationTime: isoTime(intent.expiresAt),
      payments: intent.payments.map((payment) => describePayment(payment, now)),
    })),
  };
}
