import type { CardSummary } from '../cards/card-summary.js';
import type { Payment, PaymentIntentStatus } from '../payments/payment.js';

/*
 * What the SDK stand-in and the sandbox say to each other. The sandbox's own: how the hosted SDK
 * talks to its server is not known.
 */

/** The headers of the stand-in's requests, beside `Authorization: Bearer <client secret>`. */
export const publishableKeyHeader = 'x-publishable-key';
export const environmentHeader = 'x-sdk-environment';

/** Answer of `GET /sdk/session`: what the form needs to know before it is drawn. */
export interface SdkSession {
  paymentIntentId: string;
  amount: string;
  currency: string;
  status: PaymentIntentStatus;
  /** ISO 8601. */
  expirationTime: string;
  /** The sandbox's time, ISO 8601: cards run out by this clock, not by the browser's. */
  serverTime: string;
  /** Where the code of the SMS step goes: the last four digits of the customer's phone. */
  phoneEnding: string | null;
  /** The attempt that is being processed, if there is one. */
  pendingPaymentId: string | null;
}

/** Body of `POST /sdk/card-verifications`. The number in digits only, the expiry as `MM/YY`. */
export interface SdkCard {
  number: string;
  expiry: string;
  cvc: string;
  name: string;
  zip: string;
}

/** Answer of `POST /sdk/card-verifications`: the card was taken, a code is asked for. */
export interface SdkVerification {
  verificationId: string;
  card: CardSummary;
}

/** Answer of `confirm` and of `GET /sdk/payments/{id}`: an attempt and how it stands. */
export interface SdkPayment extends Payment {
  card: CardSummary;
}
