import type { VivamoError } from '../error/error.js';
import type { IntentKind } from '../intent/intent.js';

/** How an intent ended, or how an attempt at it did. */
export interface FlowResult {
  outcome: 'completed' | 'failed' | 'rejected';
  /** Vivamo's id of the intent, where it is known. */
  intentId?: string;
  kind: IntentKind;
  /** Who told: the SDK in the page, or the operator's status endpoint. */
  source: 'sdk' | 'status';
  /** Whether the status said so. What the SDK alone says is no proof: deliver on the webhook. */
  confirmed: boolean;
  /** `false` for a payment attempt that failed: the same intent may still be paid. */
  final: boolean;
}

/** Where a flow stands. */
export type FlowState =
  /** Not begun. */
  | { name: 'idle' }
  /** Location, script and intent are on their way, or the form is being mounted. */
  | { name: 'preparing' }
  /**
   * The customer may not transact from there (`location-blocked`, its cause the verdict where there
   * is one), or that could not be checked (`geolocation-unavailable`).
   */
  | { name: 'blocked'; error: VivamoError }
  /** The SDK's form is there. */
  | { name: 'ready' }
  /** A payout was asked for and waits for the operator's approval. */
  | { name: 'submitted' }
  /** Under way: a bank or crypto transfer, or a result that is still to be confirmed. */
  | { name: 'pending' }
  | { name: 'completed'; result: FlowResult }
  | { name: 'failed'; result: FlowResult }
  | { name: 'rejected'; result: FlowResult }
  /** The intent ran out. The form is left as it is, in case its payment is still under way. */
  | { name: 'expired' }
  /** Something of ours failed; the intent is not affected by it. */
  | { name: 'error'; error: VivamoError };

/** What a flow tells those who subscribed. */
export type FlowEvent =
  | { type: 'state'; state: FlowState; previous: FlowState }
  /** A result. A final one of an intent comes once, whoever told it first. */
  | { type: 'result'; result: FlowResult }
  /** Whatever the SDK said, as a bounded copy without secrets. */
  | { type: 'sdk'; name: string; payload: unknown }
  /** The intent ran out; `preventDefault()` stops the renewal that would follow. */
  | { type: 'expired'; intentId?: string; renewing: boolean; preventDefault(): void };
