import type { FlowInputs } from '@vivamo-widgets/core';
import type { VivamoEvent, VivamoPayment as VivamoPaymentElement } from '@vivamo-widgets/elements';
import '@vivamo-widgets/elements/payment/define';
import { defineComponent, h, type PropType, useTemplateRef, type VNode } from 'vue';
import { assignProperties } from './assign-properties.js';

const text = String as PropType<string>;

const EVENTS = [
  'state-change',
  'ready',
  'blocked',
  'pending',
  'completed',
  'failed',
  'expired',
  'error',
  'sdk-event',
] as const;

/**
 * `<vivamo-payment>` in Vue: its properties as props, its events as `@completed` and so on, its
 * slots as slots. Needs no `isCustomElement` setting.
 */
export const VivamoPayment = defineComponent({
  name: 'VivamoPayment',
  props: {
    clientKey: text,
    environment: String as PropType<FlowInputs['environment']>,
    sdkUrl: text,
    clientSecretKey: text,
    intentId: text,
    intentExpiresAt: text,
    intentUrl: text,
    fetchIntent: Function as PropType<FlowInputs['fetchIntent']>,
    geolocation: String as PropType<FlowInputs['geolocation']>,
    geolocationUrl: text,
    checkGeolocation: Function as PropType<FlowInputs['checkGeolocation']>,
    geolocationFailure: String as PropType<FlowInputs['geolocationFailure']>,
    statusUrl: text,
    fetchStatus: Function as PropType<FlowInputs['fetchStatus']>,
    start: String as PropType<'auto' | 'manual'>,
  },
  emits: {
    'state-change': (_event: VivamoEvent<'vivamo-state-change'>) => true,
    ready: (_event: VivamoEvent<'vivamo-ready'>) => true,
    blocked: (_event: VivamoEvent<'vivamo-blocked'>) => true,
    pending: (_event: VivamoEvent<'vivamo-pending'>) => true,
    completed: (_event: VivamoEvent<'vivamo-completed'>) => true,
    failed: (_event: VivamoEvent<'vivamo-failed'>) => true,
    expired: (_event: VivamoEvent<'vivamo-expired'>) => true,
    error: (_event: VivamoEvent<'vivamo-error'>) => true,
    'sdk-event': (_event: VivamoEvent<'vivamo-sdk-event'>) => true,
  },
  setup(props, { emit, expose, slots }) {
    const element = useTemplateRef<VivamoPaymentElement>('element');
    assignProperties(element, props);
    expose({ element });

    const relay = emit as (name: string, event: Event) => void;
    const listeners = Object.fromEntries(
      EVENTS.map((name) => [`onVivamo-${name}`, (event: Event) => relay(name, event)]),
    );
    return (): VNode =>
      h('vivamo-payment', { ref: 'element', ...listeners }, [
        // Without children of its own this node is never looked into, whatever the SDK puts there.
        h('div', { slot: 'sdk' }),
        ...Object.entries(slots).map(([name, slot]) =>
          name === 'default' ? slot?.() : h('div', { slot: name, key: name }, slot?.()),
        ),
      ]);
  },
});
