import type { CreatedIntent, CustomData, Intents, MethodType } from './intents.js';

/** What to create. Documented by Vivamo. */
export interface NewPaymentIntent {
  readonly customer: { readonly externalCustomerId: string };
  readonly paymentIntent: {
    /** A decimal string in units of the currency, `"25.00"`. */
    readonly amount: string;
    /** ISO 4217. */
    readonly currency: string;
    /** Your own id, the order's for instance. Vivamo does not keep it unique. */
    readonly externalPaymentIntentId: string;
    readonly customData?: CustomData;
    readonly sendReceiptEmail?: boolean;
  };
}

/** An intent as it was created. Documented by Vivamo; only the id and the secret are checked. */
export interface PaymentIntent extends CreatedIntent {
  readonly paymentIntentId: string;
  readonly externalPaymentIntentId: string;
}

/**
 * The states of a payment intent. Documented by Vivamo; that `failed` may still become `success`, on
 * its older pages.
 */
export const PAYMENT_INTENT_STATUSES = ['no-payment', 'pending', 'success', 'failed'] as const;

/** One of `PAYMENT_INTENT_STATUSES`. */
export type PaymentIntentStatus = (typeof PAYMENT_INTENT_STATUSES)[number];

/** One attempt to pay. Documented by Vivamo. */
export interface Payment {
  readonly id: string;
  readonly status: 'pending' | 'success' | 'failed';
  /** On failure: `declined`, `error`, and others that are not documented. */
  readonly subStatus?: string;
  readonly type: MethodType;
  readonly messages: readonly string[];
  readonly createdAt: string;
}

/** How an intent stands. That `status` is a string is checked, not which one. */
export interface PaymentIntentState {
  readonly status: PaymentIntentStatus;
  readonly payments: readonly Payment[];
}

/** Intents to collect a payment. */
export type PaymentIntents = Intents<NewPaymentIntent, PaymentIntent, PaymentIntentState>;
