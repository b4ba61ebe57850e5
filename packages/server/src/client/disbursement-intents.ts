import type { CreatedIntent, CustomData, Intents, MethodType } from './intents.js';

/** What to create. Documented by Vivamo. */
export interface NewDisbursementIntent {
  readonly customer: { readonly externalCustomerId: string };
  readonly disbursementIntent: {
    /** A decimal string in units of the currency, `"50.00"`. */
    readonly amount: string;
    /** ISO 4217, or the name of a token: `USD`, `CAD`, `USDT`. */
    readonly currency: string;
    /** Your own id, the withdrawal's for instance. Vivamo does not keep it unique. */
    readonly externalDisbursementIntentId: string;
    readonly customData?: CustomData;
    readonly sendStatusEmail?: boolean;
  };
}

/** An intent as it was created. Documented by Vivamo; only the id and the secret are checked. */
export interface DisbursementIntent extends CreatedIntent {
  readonly disbursementIntentId: string;
  readonly externalDisbursementIntentId: string;
}

/**
 * The states of a disbursement intent. `pending-validation` waits for your approval. Documented by
 * Vivamo; which one an intent has before the customer has submitted is not.
 */
export const DISBURSEMENT_INTENT_STATUSES = [
  'pending-validation',
  'pending',
  'success',
  'failed',
  'rejected',
] as const;

/** One of `DISBURSEMENT_INTENT_STATUSES`. */
export type DisbursementIntentStatus = (typeof DISBURSEMENT_INTENT_STATUSES)[number];

/** One payout. Documented by Vivamo. */
export interface Disbursement {
  readonly id: string;
  readonly status: 'pending-validation' | 'pending' | 'success' | 'failed';
  readonly type: MethodType;
  readonly messages: readonly string[];
  readonly createdAt: string;
}

/** How an intent stands. That `status` is a string is checked, not which one. */
export interface DisbursementIntentState {
  readonly status: DisbursementIntentStatus;
  /** Documented by Vivamo. That it may be missing until the customer has submitted is *assumed*. */
  readonly disbursement?: Disbursement | null;
}

/** Intents to pay a customer out. */
export type DisbursementIntents = Intents<
  NewDisbursementIntent,
  DisbursementIntent,
  DisbursementIntentState
>;
