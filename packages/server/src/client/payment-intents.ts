import { type CallOptions, type Requester, segment } from './request.js';

/** At most three values of your own, kept with the intent. Documented by Vivamo. */
export interface CustomData {
  readonly custom1?: string;
  readonly custom2?: string;
  readonly custom3?: string;
}

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
export interface PaymentIntent {
  readonly paymentIntentId: string;
  readonly amount: string;
  readonly currency: string;
  readonly externalCustomerId: string;
  readonly externalPaymentIntentId: string;
  /** For the page of this customer alone. Keep it out of logs. */
  readonly clientSecretKey: string;
  readonly clientSecretKeyValidTill: string;
  /** When the intent ends, two hours after its creation. That it is ISO 8601 is *assumed*. */
  readonly expirationTime: string;
}

/** The states of a payment intent. `failed` may still become `success`. Documented by Vivamo. */
export const PAYMENT_INTENT_STATUSES = ['no-payment', 'pending', 'success', 'failed'] as const;

/** One of `PAYMENT_INTENT_STATUSES`. */
export type PaymentIntentStatus = (typeof PAYMENT_INTENT_STATUSES)[number];

/** One attempt to pay. Documented by Vivamo. */
export interface Payment {
  readonly id: string;
  readonly status: 'pending' | 'success' | 'failed';
  /** On failure: `declined`, `error`, and others that are not documented. */
  readonly subStatus?: string;
  readonly type: 'card' | 'bank' | 'pay_by_bank' | 'crypto';
  readonly messages: readonly string[];
  readonly createdAt: string;
}

/** How an intent stands. That `status` is a string is checked, not which one. */
export interface PaymentIntentState {
  readonly status: PaymentIntentStatus;
  readonly payments: readonly Payment[];
}

/** Intents to collect a payment. */
export interface PaymentIntents {
  /** Makes one intent, and is never sent again by itself: a second one would be a second intent. */
  create(intent: NewPaymentIntent, options?: CallOptions): Promise<PaymentIntent>;
  /** How the intent stands. @throws VivamoApiError `refused` for an unknown one. */
  status(paymentIntentId: string, options?: CallOptions): Promise<PaymentIntentState>;
}

/** Binds the group to a requester. */
export function createPaymentIntents(request: Requester): PaymentIntents {
  return {
    create: (intent, options) =>
      request(
        {
          name: 'paymentIntents.create',
          method: 'POST',
          path: '/v1/payment-intents',
          body: intent,
          isRead: false,
          shape: { paymentIntentId: 'string', clientSecretKey: 'string' },
        },
        options,
      ),
    status: async (paymentIntentId, options) =>
      request(
        {
          name: 'paymentIntents.status',
          method: 'GET',
          path: `/v1/payment-intents/${segment(paymentIntentId)}/status`,
          isRead: true,
          shape: { status: 'string' },
        },
        options,
      ),
  };
}
