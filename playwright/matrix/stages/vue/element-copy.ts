import { VivamoDisbursement, VivamoPayment } from '@vivamo-widgets/vue';
import { type FunctionalComponent, h } from 'vue';
import type { Handle } from '../remote';
import { camel } from '../said';
import type { CopyProps } from './copy';

const COMPONENTS = { payment: VivamoPayment, disbursement: VivamoDisbursement };

/** One of our components. */
export const ElementCopy: FunctionalComponent<CopyProps> = ({ kind, inputs, listeners, hand }) =>
  h(COMPONENTS[kind], {
    ...inputs,
    ...Object.fromEntries(listeners.map(([event, listener]) => [camel('on', event), listener])),
    ref: (instance: unknown) => hand((instance as { element: Element & Handle } | null)?.element),
  });
