import type { VivamoDisbursement as VivamoDisbursementElement } from '@vivamo-widgets/elements';
import '@vivamo-widgets/elements/disbursement/define';
import { defineFlowComponent, type FlowComponent } from './flow-component.js';
import type { FlowProps } from './props.js';

/** The inputs of the element. */
export type VivamoDisbursementProps = FlowProps;

/**
 * `<vivamo-disbursement>`, a payout, in Vue: its properties as props, its events as `@submitted`
 * and so on, its slots as slots; `element` of its ref is the element, with its methods. Needs no
 * `isCustomElement` setting.
 *
 * @example
 * <VivamoDisbursement
 *   client-key="pk_…"
 *   intent-url="/api/disbursement-intent"
 *   geolocation-url="/api/geolocation"
 *   status-url="/api/intent-status"
 *   @submitted="showThatItWaits"
 *   @rejected="offerHelp($event.detail.intentId)"
 * />
 */
export const VivamoDisbursement: FlowComponent<VivamoDisbursementElement> = defineFlowComponent(
  'VivamoDisbursement',
  'vivamo-disbursement',
);
