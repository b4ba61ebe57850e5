import type { FlowEvent, FlowState, IntentKind } from '@vivamo-widgets/core';
import { type BoundInputs, FlowBinding } from './flow-binding.js';
import { createPlaceObserver } from './place-observer.js';

/** A payment or payout without an element of ours: the page draws everything but the SDK's form. */
export interface HeadlessFlow {
  /**
   * Says where the SDK's form is to stand: an empty element in the page, which its framework never
   * looks into; `null` when the framework lets go of it. The flow lives for as long as the element
   * is in the page, hidden or not; one that is not there yet is waited for. Where it comes back
   * later, the flow resumes: it asks about the intent that it had before it makes another.
   *
   * A move by `moveBefore()` counts as any other. Not seen: a tree that is not in the page yet, and
   * is first put into another component's shadow root.
   */
  place(element: HTMLElement | null): void;
  /** Ends the flow at once. Placed again, it resumes. */
  end(): void;
  /** To be called when inputs may have changed. Begins, once there is an intent to ask for. */
  update(): void;
  /** Where the flow stands; the same object until it changes. */
  getState(): FlowState;
  /**
   * Calls `listener` with all that happens, until the returned function is called; with nothing
   * where the flow has ended, or has come back to a result that was told before.
   */
  subscribe(listener: (event?: FlowEvent) => void): () => void;
  /** Whether another intent is to be had at all, in whatever state: for "start again" once expired. */
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
  const listeners = new Set<(event?: FlowEvent) => void>();
  let element: HTMLElement | undefined;
  let isWanted = false;
  const observer = createPlaceObserver(look);
  const binding = new FlowBinding({
    kind,
    // Nothing asks for it before there is one.
    get element() {
      return element!;
    },
    container: () => element!,
    inputs,
    hear: tell,
    // What a provider around the place has, frameworks hand over after what is inside it is placed.
    requestUpdate: () => queueMicrotask(() => binding.update()),
  });

  function tell(event?: FlowEvent) {
    for (const listener of listeners) {
      try {
        listener(event);
      } catch (error) {
        // The page hears of it; the others hear of what happened.
        void Promise.reject(error);
      }
    }
  }
  /** A framework hands over also what it puts into the page later, or takes out for a while. */
  function look(wasMoved = false) {
    if (!element?.isConnected) end();
    else if (isWanted && !binding.flow) connect();
    else if (wasMoved) binding.flow?.moved();
    if (element && (isWanted || binding.flow)) observer.observe(element);
    else observer.disconnect();
  }
  function connect() {
    binding.connect();
    // A receipt that comes back is there without a start.
    tell();
  }
  function end() {
    if (!binding.flow) return;
    binding.end();
    // A flow that is gone says nothing more; that it is idle again the page has to learn from us.
    tell();
  }

  return {
    place(next) {
      if (next && next !== element) {
        observer.disconnect();
        end();
        element = next;
      }
      if (!element) return;
      isWanted = !!next;
      observer.observe(element);
      if (isWanted && element.isConnected) connect();
      // It lets go also of what it mounts twice, or hides and keeps.
      else queueMicrotask(look);
    },
    end() {
      observer.disconnect();
      end();
    },
    update: () => binding.update(),
    getState: () => binding.state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isRenewable: () => !!binding.flow?.isRenewable(),
    begin: () => binding.begin(),
    retry: () => binding.flow?.retry(),
    renew: () => binding.flow?.renew(),
    recheck() {
      if (binding.state.name === 'blocked') binding.flow?.retry();
    },
  };
}
