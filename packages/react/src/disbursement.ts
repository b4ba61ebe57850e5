'use client';
import { VivamoDisbursement as VivamoDisbursementElement } from '@vivamo-widgets/elements';
import type * as React from 'react';
// First: an element that starts without what a provider around it will give would fail.
import './provider.js';
import { createElementComponent } from './element-component.js';
import { LISTENERS } from './flow-listeners.js';
import type { FlowProps } from './props.js';

/** The inputs of the element, and its events as `on…`; children go to its slots. */
export type VivamoDisbursementProps = FlowProps<VivamoDisbursementElement>;

/**
 * `<vivamo-disbursement>`, a payout, in React. Everything is handed over after mounting, so that
 * server rendering writes no attribute, no secret, and hydrates cleanly. Callbacks may change at
 * each render.
 *
 * @example
 * <VivamoDisbursement
 *   clientKey="pk_…"
 *   intentUrl="/api/disbursement-intent"
 *   geolocationUrl="/api/geolocation"
 *   statusUrl="/api/intent-status"
 *   onSubmitted={() => showThatItWaits()}
 *   onRejected={(event) => offerHelp(event.detail.intentId)}
 * />
 */
export const VivamoDisbursement: React.ForwardRefExoticComponent<VivamoDisbursementProps> =
  createElementComponent('vivamo-disbursement', VivamoDisbursementElement, LISTENERS);
