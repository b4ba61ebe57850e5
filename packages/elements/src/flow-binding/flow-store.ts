import type { FlowEvent, FlowState, IntentKind } from '@vivamo-widgets/core';
import type { BoundInputs } from './flow-binding.js';
import { createHeadlessFlow, type HeadlessFlow } from './headless-flow.js';

/** The inputs of a flow, and one function for all that happens. */
export interface FlowStoreInputs extends BoundInputs {
  /**
   * Hears everything, at once: each change of state, each result, what the SDK says, and `expired`,
   * whose `preventDefault()` stops the renewal which would follow. Nothing once its place is gone.
   */
  onEvent?: ((event: FlowEvent) => void) | undefined;
}

/** A flow as it stands, and what can be done about it: all that a page draws with. */
export interface FlowView extends Pick<HeadlessFlow, 'begin' | 'retry' | 'renew' | 'recheck'> {
  /**
   * To be given the element in which the SDK's form is to stand, and `null` when the framework lets
   * go of it. Always the same function.
   */
  readonly ref: (element: HTMLElement | null) => void;
  /** Where the flow stands; `idle` while it has no place. */
  readonly state: FlowState;
  /** Whether another intent is to be had at all, in whatever state: for "start again" once expired. */
  readonly isRenewable: boolean;
}

/** A headless flow for frameworks that render what a store holds. */
export interface FlowStore {
  /**
   * Gives it its inputs from now on. Nothing begins, and nobody is called, before this returns.
   *
   * @returns what takes them back: the flow ends, unless others are given in the same task.
   */
  give(inputs: FlowStoreInputs): () => void;
  /** Calls `listener` when the view may have changed, until the returned function is called. */
  subscribe(listener: () => void): () => void;
  /** The same object until the state, or `isRenewable`, changes. */
  getView(): FlowView;
}

/** Makes a {@link FlowStore}. Nothing of it needs a browser before it has a place. */
export function createFlowStore(kind: IntentKind): FlowStore {
  let inputs: FlowStoreInputs = {};
  let given: FlowStoreInputs | undefined;
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());
  const flow = createHeadlessFlow(kind, () => inputs);
  const { place, begin, retry, renew, recheck } = flow;
  const look = (): FlowView => ({
    ref: place,
    state: flow.getState(),
    isRenewable: flow.isRenewable(),
    begin,
    retry,
    renew,
    recheck,
  });
  let view = look();

  flow.subscribe((event) => {
    tell();
    if (event) inputs.onEvent?.(event);
  });

  return {
    give(next) {
      inputs = given = next;
      queueMicrotask(() => {
        flow.update();
        tell();
      });
      return () => {
        given = undefined;
        queueMicrotask(() => given ?? flow.end());
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getView() {
      const next = look();
      if (next.state !== view.state || next.isRenewable !== view.isRenewable) view = next;
      return view;
    },
  };
}
