import type { KycStatus } from '../client/customers.js';
import type { RawBody } from './verify-webhook.js';

/** A payment has ended. Documented on Vivamo's older pages. */
export interface PaymentEvent {
  readonly type: 'payment';
  readonly payload: {
    readonly transactionType: 'payment';
    /** A decimal string in units of the currency. */
    readonly amount: string;
    /** A failed attempt is not the end of its intent: another may succeed. */
    readonly status: 'success' | 'failed';
    /** On failure: `declined`, and others that are not documented. */
    readonly subStatus?: string;
    readonly externalCustomerId: string;
    readonly paymentIntentId: string;
    readonly externalPaymentIntentId: string;
  };
}

/** A payout has ended. *Assumed*, after the event of a payment. */
export interface DisbursementEvent {
  readonly type: 'disbursement';
  readonly payload: {
    readonly transactionType: 'disbursement';
    /** A decimal string in units of the currency. */
    readonly amount: string;
    readonly status: 'success' | 'failed' | 'rejected';
    readonly subStatus?: string;
    readonly externalCustomerId: string;
    readonly disbursementIntentId: string;
    readonly externalDisbursementIntentId: string;
  };
}

/** An identity check stands otherwise. *Assumed*, after the objects of the API. */
export interface KycEvent {
  readonly type: 'kyc';
  readonly payload: {
    readonly externalCustomerId: string;
    readonly type: 'proof_of_id';
    readonly status: KycStatus;
  };
}

/**
 * Anything else that was rightly signed, those about W-9 forms among it. As far as Vivamo
 * documents, nothing in a payload says of which type it is: a webhook that was registered for one
 * type, at an address of its own, knows.
 */
export interface UnknownEvent {
  readonly type: 'unknown';
  /** As JSON has it; `undefined` where it was no JSON. */
  readonly payload: unknown;
}

/** What a webhook was sent. Of known ones, status and the ids of Vivamo and customer are text. */
export type WebhookEvent = PaymentEvent | DisbursementEvent | KycEvent | UnknownEvent;

/** Reads the body of a webhook, which should have been verified. Never throws. */
export function readWebhookEvent(rawBody: RawBody): WebhookEvent {
  const text =
    typeof rawBody === 'string' ? rawBody : new TextDecoder().decode(rawBody as ArrayBuffer);
  let payload: Readonly<Record<string, unknown>> | null | undefined;
  try {
    payload = JSON.parse(text) as typeof payload;
  } catch {
    // No JSON: said by its absence.
  }
  const hasText = (...keys: string[]) => keys.every((key) => typeof payload?.[key] === 'string');
  if (hasText('externalCustomerId', 'status')) {
    const { transactionType } = payload ?? {};
    const known =
      payload?.type === 'proof_of_id'
        ? 'kyc'
        : (transactionType === 'payment' || transactionType === 'disbursement') &&
          hasText(`${transactionType}IntentId`) &&
          transactionType;
    if (known) return { type: known, payload } as WebhookEvent;
  }
  return { type: 'unknown', payload };
}
