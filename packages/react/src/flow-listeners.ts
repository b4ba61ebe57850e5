import { EVENT_NAMES, type VivamoEvent, type VivamoEventDetails } from '@vivamo-widgets/elements';

type Listener<Name extends keyof VivamoEventDetails> =
  ((event: VivamoEvent<Name>) => void) | undefined;

/** The events of an element that carries a customer through a flow, as props. */
export interface FlowListeners {
  /** At each change of state. */
  onStateChange?: Listener<'vivamo-state-change'>;
  /** The SDK's form is there. */
  onReady?: Listener<'vivamo-ready'>;
  /** The customer may not transact from there, or that could not be checked. */
  onBlocked?: Listener<'vivamo-blocked'>;
  /** A payout was asked for and waits for approval. */
  onSubmitted?: Listener<'vivamo-submitted'>;
  /** A payment or payout is under way. */
  onPending?: Listener<'vivamo-pending'>;
  /** The intent is paid; once for each intent. Deliver on the webhook. */
  onCompleted?: Listener<'vivamo-completed'>;
  /** An attempt failed; the same intent may still be paid unless the result is `final`. */
  onFailed?: Listener<'vivamo-failed'>;
  /** The operator rejected the payout; once for each intent. */
  onRejected?: Listener<'vivamo-rejected'>;
  /** The intent ran out; `preventDefault()` stops the renewal which would follow. */
  onExpired?: Listener<'vivamo-expired'>;
  /** Something of ours failed. The intent is not affected by it. */
  onError?: Listener<'vivamo-error'>;
  /** Anything the SDK said, without secrets. */
  onSdkEvent?: Listener<'vivamo-sdk-event'>;
}

/** The event of each of these props: `onCompleted` is `vivamo-completed`. */
export const LISTENERS: Record<string, string> = {};
for (const name of EVENT_NAMES) {
  LISTENERS['on' + name.slice(6).replace(/-./g, (dashed) => dashed[1]!.toUpperCase())] = name;
}
