import type { DisbursementIntentStatus } from '../disbursements/disbursement.js';
import type { Fees } from '../fees/fees.js';
import type { InstrumentType } from '../instruments/instrument-type.js';
import type { Instrument } from '../instruments/instrument.js';
import type { DocumentType } from '../kyc/document-type.js';
import type { KycStatus } from '../kyc/kyc-record.js';
import type { Payment, PaymentIntentStatus } from '../payments/payment.js';
import type { StorableInstrument } from '../stored-instruments/stored-instrument.js';

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
  /** The verification that must come first; `null` where none has to. */
  kyc: SdkKyc | null;
  /** What is offered to pay with or to be paid to; the first is the one to begin with. */
  methods: InstrumentType[];
  /** What the customer kept and may use, newest first. */
  storedInstruments: SdkStoredInstrument[];
  /** How many of each type can be kept; 0: none, and nothing is asked. */
  storedLimits: Record<SdkStoredInstrument['instrument']['type'], number>;
}

/** An instrument that the customer kept for the next time. */
export interface SdkStoredInstrument {
  id: string;
  instrument: StorableInstrument;
  /** Of a card, as `MM/YY`. */
  expiry: string | null;
}

/** Answer of `DELETE /sdk/stored-instruments/{id}`: those that are left, newest first. */
export interface SdkRemoval {
  storedInstruments: SdkStoredInstrument[];
}

/** What is to be paid, and how it stands. */
export interface SdkPaymentSession extends SdkSessionBase {
  kind: 'payment';
  paymentIntentId: string;
  status: PaymentIntentStatus;
  /** The attempt that is being processed, if there is one. */
  pendingPaymentId: string | null;
  /** The ids of the payments that were made without a code, by the keys of the attempts. */
  attempts: Record<string, string>;
  /** What it costs by each method. */
  fees: Record<InstrumentType, Fees>;
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
  /** Whether to keep it for the next time. */
  save?: boolean;
}

/** A bank account. Both numbers in digits only. */
export interface SdkBankAccount {
  routingNumber: string;
  accountNumber: string;
  name: string;
  /** Whether to keep it for the next time. */
  save?: boolean;
}

/** Body of `POST /sdk/verifications`: what a code by text message is asked for. */
export type SdkInstrument = (
  | ({ type: 'card' } & SdkCard)
  | ({ type: 'bank' } & SdkBankAccount)
  | { type: 'pay_by_bank'; bank: string }
  | { type: 'crypto'; address: string }
  | { type: 'stored'; storedInstrumentId: string }
) & {
  /** What the customer was shown to pay in all. Of payments alone. */
  total?: string;
};

/** Answer of `POST /sdk/verifications`: the instrument was taken, a code is asked for. */
export interface SdkVerification {
  verificationId: string;
  instrument: Instrument;
}

/** Payments that need no code. */
export type SdkDirectPayment = { type: 'pay_by_bank'; bank: string } | { type: 'crypto' };

/** Body of `POST /sdk/payments`. */
export type SdkDirectOrder = SdkDirectPayment & {
  /** What the customer was shown to pay in all. */
  total: string;
  /** What the form calls this attempt: asked again with the same key, the answer is the same. */
  attemptKey: string;
};

/** Answer of all that makes or looks at a payment: an attempt and how it stands. */
export interface SdkPayment extends Payment {
  instrument: Instrument;
  /** What is paid in all, fees among it. */
  total: string;
}

/** Answer of `POST /sdk/verifications/{id}/confirm`: what the code led to, by the kind of intent. */
export type SdkConfirmation = SdkPayment | SdkDisbursement;

/** Answer of `GET /sdk/session` to the client secret of a verification. */
export interface SdkKycSession {
  kind: 'kyc';
  /** The sandbox's time, ISO 8601. */
  serverTime: string;
  kyc: SdkKyc;
}

/** How the verification of the customer's identity stands. Answer of `POST /sdk/kyc`. */
export interface SdkKyc {
  status: KycStatus;
  /** Why it was rejected, in words for the customer. */
  reason: string | null;
}

/** Body of `POST /sdk/kyc`: a document that shows who the customer is. */
export interface SdkIdentityDocument {
  type: DocumentType;
  name: string;
  /** `YYYY-MM-DD`. */
  dateOfBirth: string;
  /** In capitals and digits only. */
  number: string;
}

/** Answer of `POST /sdk/phone`: the last four digits of the number that was taken. */
export interface SdkPhone {
  phoneEnding: string | null;
}
