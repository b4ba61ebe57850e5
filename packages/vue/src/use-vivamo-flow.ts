import type { FlowEvent, FlowState, IntentKind } from '@vivamo-widgets/core';
import { createHeadlessFlow, type HeadlessFlow } from '@vivamo-widgets/elements/headless';
import {
  computed,
  type ComponentPublicInstance,
  type ComputedRef,
  type MaybeRefOrGetter,
  nextTick,
  onScopeDispose,
  type ShallowRef,
  shallowRef,
  toValue,
  watch,
} from 'vue';
import { useDefaults } from './defaults.js';
import type { FlowProps } from './props.js';

/** The inputs of an element, and one function for all that happens. */
export interface VivamoFlowInputs extends FlowProps {
  /**
   * Hears everything, at once: each change of state, each result, what the SDK says, and `expired`,
   * whose `preventDefault()` stops the renewal which would follow.
   */
  onEvent?: ((event: FlowEvent) => void) | undefined;
}

/** A payment or payout of which the page draws everything but the SDK's form. */
export interface VivamoFlow extends Pick<HeadlessFlow, 'begin' | 'retry' | 'renew' | 'recheck'> {
  /**
   * For the `ref` of an empty element, in which the SDK's form will stand: `:ref="place"`. The flow
   * begins when that is in the page, and ends when it is not; when it comes back the flow resumes.
   */
  readonly place: (element: Element | ComponentPublicInstance | null) => void;
  /** Where the flow stands; `idle` while it has no place. */
  readonly state: Readonly<ShallowRef<FlowState>>;
  /** Whether another intent is to be had at all, in whatever state: for "start again" once expired. */
  readonly isRenewable: ComputedRef<boolean>;
}

/**
 * A payment or payout without an element of ours, for those who draw their own chrome around the
 * SDK's form. Takes from the providers around its place, and the app's defaults, what it lacks. No
 * input restarts it; a function is used at its next call.
 *
 * It is made in a setup function, ends with that component or the effect scope, and does nothing on
 * a server. A failure is no exception, but a state.
 *
 * @param kind what the intent is for; does not change.
 * @param inputs as an object, reactive or not, a ref or a getter.
 *
 * @example
 * const { place, state, retry } = useVivamoFlow('payment', () => ({ intentUrl: props.intentUrl }));
 * // <div :ref="place"></div>
 */
export function useVivamoFlow(
  kind: IntentKind,
  inputs: MaybeRefOrGetter<VivamoFlowInputs>,
): VivamoFlow {
  const element = shallowRef<HTMLElement | null>(null);
  const complete = useDefaults();
  const current = () => complete(toValue(inputs), element.value);
  const flow = createHeadlessFlow(kind, current);
  const state = shallowRef(flow.getState());
  const stop = flow.subscribe((event) => {
    state.value = flow.getState();
    if (event) toValue(inputs).onEvent?.(event);
  });

  watch(current, () => flow.place(element.value), { flush: 'post' });
  onScopeDispose(() => {
    stop();
    flow.place(null);
    // A component that goes lets go of its element at once, which may yet be seen to leave.
    void nextTick(() => element.value && flow.end());
  });

  return {
    ...flow,
    place: (next) =>
      (element.value = (next && '$el' in next ? next.$el : next) as HTMLElement | null),
    state,
    isRenewable: computed(() => state.value && flow.isRenewable()),
  };
}
