'use client';
import { VivamoPayment as VivamoPaymentElement } from '@vivamo-widgets/elements';
import type * as React from 'react';
// First: an element that starts without what a provider around it will give would fail.
import './provider.js';
import { createElementComponent } from './element-component.js';
import { LISTENERS } from './flow-listeners.js';
import type { FlowProps } from './props.js';

/** The inputs of the element, and its events as `on…`; children go to its slots. */
export type VivamoPaymentProps = FlowProps<VivamoPaymentElement>;

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
export const VivamoPayment: React.ForwardRefExoticComponent<VivamoPaymentProps> =
  createElementComponent('vivamo-payment', VivamoPaymentElement, LISTENERS);
