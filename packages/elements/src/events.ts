import type { FlowResult, FlowState, IntentKind, VivamoError } from '@vivamo-widgets/core';

/** The name of a state that an element can be in. */
export type StateName = FlowState['name'];

/** What each event of the elements carries as its `detail`. */
export interface VivamoEventDetails {
  /** At each change of state. */
  'vivamo-state-change': { state: StateName; previous: StateName };
  /** The SDK's form is there. */
  'vivamo-ready': { kind: IntentKind };
  /**
   * The customer may not transact from there (`location-blocked`, with the verdict as its cause
   * where there is one), or that could not be checked (`geolocation-unavailable`).
   */
  'vivamo-blocked': { error: VivamoError };
  /** A payout was asked for and waits for approval. */
  'vivamo-submitted': { kind: IntentKind };
  /** A payment or payout is under way, or its result is still to be confirmed. */
  'vivamo-pending': { kind: IntentKind };
  /**
   * The intent is paid; once for each intent. Unless `confirmed`, only the SDK in the page says
   * so: deliver on the webhook.
   */
  'vivamo-completed': FlowResult;
  /** An attempt failed, or a payout. Unless `final`, the same intent may still be paid. */
  'vivamo-failed': FlowResult;
  /** The operator rejected the payout; once for each intent. */
  'vivamo-rejected': FlowResult;
  /** The intent ran out. Cancelable: that stops the renewal which would follow. */
  'vivamo-expired': { intentId?: string; renewing: boolean };
  /** Something of ours failed, see docs/errors. The intent is not affected by it. */
  'vivamo-error': { error: VivamoError };
  /**
   * Anything the SDK said, as a bounded copy of plain data without secrets. Does not bubble. Names
   * other than the three documented ones are heard only if `configure({ sdkEvents })` lists them.
   */
  'vivamo-sdk-event': { name: string; payload: unknown };
}

/** The names of the events, in the order in which a customer may meet them. */
export const EVENT_NAMES = [
  'vivamo-state-change',
  'vivamo-ready',
  'vivamo-blocked',
  'vivamo-submitted',
  'vivamo-pending',
  'vivamo-completed',
  'vivamo-failed',
  'vivamo-rejected',
  'vivamo-expired',
  'vivamo-error',
  'vivamo-sdk-event',
] as const satisfies (keyof VivamoEventDetails)[];

/** An event of the elements. All bubble and are composed, but for `vivamo-sdk-event`. */
export class VivamoEvent<Name extends keyof VivamoEventDetails> extends CustomEvent<
  VivamoEventDetails[Name]
> {
  declare readonly type: Name;

  constructor(type: Name, detail: VivamoEventDetails[Name]) {
    const bubbles = type !== 'vivamo-sdk-event';
    super(type, { detail, bubbles, composed: bubbles, cancelable: type === 'vivamo-expired' });
  }
}

/** The events of the elements by their names, for typed listeners. */
export type VivamoEventMap = { [Name in keyof VivamoEventDetails]: VivamoEvent<Name> };

declare global {
  interface HTMLElementEventMap extends VivamoEventMap {}
}
