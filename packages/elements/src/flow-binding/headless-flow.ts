import type { FlowEvent, FlowState, IntentKind } from '@vivamo-widgets/core';
import { type BoundInputs, FlowBinding } from './flow-binding.js';

/** A payment or payout without an element of ours: the page draws everything but the SDK's form. */
export interface HeadlessFlow {
  /**
   * Says where the SDK's form is to stand: an empty element in the page, which its framework never
   * looks into; `null` when the framework lets go of it. The flow lives for as long as the element
   * is in the page, hidden or not. Where it comes back later, the flow resumes: it asks about the
   * intent that it had before it makes another.
   */
  place(element: HTMLElement | null): void;
  /** To be called when inputs may have changed. Begins, once there is an intent to ask for. */
  update(): void;
  /** Where the flow stands; the same object until it changes. */
  getState(): FlowState;
  /** Calls `listener` with all that happens, until the returned function is called. */
  subscribe(listener: (event: FlowEvent) => void): () => void;
  /** Whether another intent is to be had: what "start again" can be offered for. */
  isRenewable(): boolean;
  /** Starts, whatever `start` says. */
  begin(): void;
  /** Tries again after a failure: with the same intent where it can still be used. */
  retry(): void;
  /** Starts anew with a new intent, after the status of the last one was asked. */
  renew(): void;
  /** Checks the location again, where the flow is blocked. */
  recheck(): void;
}

/**
 * Makes a {@link HeadlessFlow}. Nothing happens before it has a place; nothing of it needs a
 * browser until then.
 *
 * @param inputs called at each use of an input, so that a function that changes is never stale.
 */
export function createHeadlessFlow(kind: IntentKind, inputs: () => BoundInputs): HeadlessFlow {
  const listeners = new Set<(event: FlowEvent) => void>();
  let element: HTMLElement;
  let removal: MutationObserver | undefined;
  const binding = new FlowBinding({
    kind,
    get element() {
      return element;
    },
    container: () => element,
    inputs,
    hear: (event) => listeners.forEach((listener) => listener(event)),
    requestUpdate: () => binding.update(),
  });
  const end = () => {
    const previous = binding.state;
    removal?.disconnect();
    binding.end();
    // A flow that is gone says nothing more; that it is idle again the page has to learn from us.
    const { state } = binding;
    if (previous.name !== state.name) {
      for (const listener of listeners) listener({ type: 'state', state, previous });
    }
  };

  return {
    place(next) {
      removal?.disconnect();
      if (next) {
        if (binding.flow && next !== element) end();
        element = next;
        binding.connect();
        return;
      }
      if (!binding.flow) return;
      // A framework lets go also of what it mounts twice, or hides and keeps.
      const left = () => element.isConnected || end();
      removal = new MutationObserver(left);
      removal.observe(element.getRootNode(), { childList: true, subtree: true });
      queueMicrotask(left);
    },
    update: () => binding.update(),
    getState: () => binding.state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isRenewable: () => !!binding.flow?.isRenewable(),
    begin: () => binding.flow?.begin(),
    retry: () => binding.flow?.retry(),
    renew: () => binding.flow?.renew(),
    recheck() {
      if (binding.state.name === 'blocked') binding.flow?.retry();
    },
  };
}
