'use client';
import { VivamoPayment as VivamoPaymentElement } from '@vivamo-widgets/elements/payment';
import '@vivamo-widgets/elements/payment/define';
import { createFlowComponent, type FlowComponentProps } from './flow-component.js';

/** The inputs of the element, and its events as `on…`; children go to its slots. */
export type VivamoPaymentProps = FlowComponentProps<VivamoPaymentElement>;

/**
 * `<vivamo-payment>` in React. Everything is handed over after mounting, so that server rendering
 * writes no attribute, no secret, and hydrates cleanly. Callbacks may change at each render.
 *
 * @example
 * <VivamoPayment
 *   clientKey="pk_…"
 *   intentUrl="/api/payment-intent"
 *   geolocationUrl="/api/geolocation"
 *   onCompleted={(event) => showReceipt(event.detail.intentId)}
 * />
 */
export const VivamoPayment = createFlowComponent(
  'vivamo-payment',
  VivamoPaymentElement,
  'VivamoPayment',
);
