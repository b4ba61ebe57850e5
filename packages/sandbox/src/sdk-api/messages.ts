import type { DisbursementIntentStatus } from '../disbursements/disbursement.js';
import type { Instrument } from '../instruments/instrument.js';
import type { Payment, PaymentIntentStatus } from '../payments/payment.js';

/*
 * What the SDK stand-in and the sandbox say to each other. The sandbox's own: how the hosted SDK
 * talks to its server is not known.
 */

/** The headers of the stand-in's requests, beside `Authorization: Bearer <client secret>`. */
export const publishableKeyHeader = 'x-publishable-key';
export const environmentHeader = 'x-sdk-environment';

/** Answer of `GET /sdk/session`: what the form needs to know before it is drawn. */
export type SdkSession = SdkPaymentSession | SdkDisbursementSession;

interface SdkSessionBase {
  amount: string;
  currency: string;
  /** ISO 8601. */
  expirationTime: string;
  /** The sandbox's time, ISO 8601: cards run out by this clock, not by the browser's. */
  serverTime: string;
  /** Where the code of the SMS step goes: the last four digits of the customer's phone. */
  phoneEnding: string | null;
}

/** What is to be paid, and how it stands. */
export interface SdkPaymentSession extends SdkSessionBase {
  kind: 'payment';
  paymentIntentId: string;
  status: PaymentIntentStatus;
  /** The attempt that is being processed, if there is one. */
  pendingPaymentId: string | null;
}

/** What is to be paid out, and how it stands. */
export interface SdkDisbursementSession extends SdkSessionBase {
  kind: 'disbursement';
  disbursementIntentId: string;
  status: DisbursementIntentStatus;
  disbursement: SdkDisbursement | null;
}

/** A payout that was asked for. */
export interface SdkDisbursement {
  id: string;
  instrument: Instrument;
  messages: string[];
}

/** A card. The number in digits only, the expiry as `MM/YY`. */
export interface SdkCard {
  number: string;
  expiry: string;
  cvc: string;
  name: string;
  zip: string;
}

/** A bank account. Both numbers in digits only. */
export interface SdkBankAccount {
  routingNumber: string;
  accountNumber: string;
  name: string;
}

/** Body of `POST /sdk/verifications`: what a code by text message is asked for. */
export type SdkInstrument =
  | ({ type: 'card' } & SdkCard)
  | ({ type: 'bank' } & SdkBankAccount)
  | { type: 'crypto'; address: string };

/** Answer of `POST /sdk/verifications`: the instrument was taken, a code is asked for. */
export interface SdkVerification {
  verificationId: string;
  instrument: Instrument;
}

/** Body of `POST /sdk/payments`: payments that need no code. */
export type SdkDirectPayment = { type: 'pay_by_bank'; bank: string } | { type: 'crypto' };

/** Answer of all that makes or looks at a payment: an attempt and how it stands. */
export interface SdkPayment extends Payment {
  instrument: Instrument;
}

/** Answer of `POST /sdk/verifications/{id}/confirm`: what the code led to, by the kind of intent. */
export type SdkConfirmation = SdkPayment | SdkDisbursement;
