'use client';
import type { IntentKind } from '@vivamo-widgets/core';
import {
  createFlowStore,
  type FlowStoreInputs,
  type FlowView,
} from '@vivamo-widgets/elements/headless';
import * as React from 'react';
import type { Optional } from './props.js';

/** The inputs of an element, and `onEvent`. All of them may be others at each render. */
export interface VivamoFlowInputs extends Optional<FlowStoreInputs> {}

/** Where a payment or payout stands, and what can be done about it. */
export interface VivamoFlow extends FlowView {}

/**
 * A payment or payout without an element of ours, for those who draw everything around the SDK's
 * form themselves. Give `ref` to an empty element; the flow begins once that is in the page, ends
 * when it is gone, and goes on while it is hidden. It takes what it lacks from the providers around
 * that element. No input restarts it, a function is used at its next call, and a changed secret
 * replaces a form that is untouched. A failure is no exception, but a state.
 *
 * The result is the same object until `state` or `isRenewable` changes, its functions always are.
 *
 * @param kind what the intent is for. That of the first render counts: another is another `key`.
 *
 * @example
 * const { ref, state, retry } = useVivamoFlow('payment', { clientKey, intentUrl, geolocationUrl });
 * return (
 *   <>
 *     <div ref={ref} />
 *     {state.name === 'error' && <button onClick={retry}>Try again</button>}
 *   </>
 * );
 */
export function useVivamoFlow(kind: IntentKind, inputs: VivamoFlowInputs): VivamoFlow {
  const [{ give, subscribe, getView }] = React.useState(() => createFlowStore(kind));
  // Of what was rendered and shown only, before a ref on it is given, and also while it is hidden.
  React.useInsertionEffect(() => give(inputs as FlowStoreInputs));
  return React.useSyncExternalStore(subscribe, getView, getView);
}
