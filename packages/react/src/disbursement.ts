'use client';
import { VivamoDisbursement as VivamoDisbursementElement } from '@vivamo-widgets/elements/disbursement';
import '@vivamo-widgets/elements/disbursement/define';
import { createFlowComponent, type FlowComponentProps } from './flow-component.js';

/** The inputs of the element, and its events as `on…`; children go to its slots. */
export type VivamoDisbursementProps = FlowComponentProps<VivamoDisbursementElement>;

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
export const VivamoDisbursement = createFlowComponent(
  'vivamo-disbursement',
  VivamoDisbursementElement,
  'VivamoDisbursement',
);
