import type { VivamoPayment as VivamoPaymentElement } from '@vivamo-widgets/elements';
import '@vivamo-widgets/elements/payment/define';
import { defineFlowComponent, type FlowComponent } from './flow-component.js';
import type { FlowProps } from './props.js';

/** The inputs of the element. */
export type VivamoPaymentProps = FlowProps;

/**
 * `<vivamo-payment>` in Vue: its properties as props, its events as `@completed` and so on, its
 * slots as slots; `element` of its ref is the element, with its methods. Needs no
 * `isCustomElement` setting.
 *
 * @example
 * <VivamoPayment
 *   client-key="pk_…"
 *   intent-url="/api/payment-intent"
 *   geolocation-url="/api/geolocation"
 *   @completed="showReceipt($event.detail.intentId)"
 * />
 */
export const VivamoPayment: FlowComponent<VivamoPaymentElement> = defineFlowComponent(
  'VivamoPayment',
  'vivamo-payment',
);
