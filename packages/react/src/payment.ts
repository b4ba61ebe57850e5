'use client';
import { createComponent, type EventName } from '@lit/react';
import type { VivamoEvent, VivamoEventDetails } from '@vivamo-widgets/elements';
import { VivamoPayment as VivamoPaymentElement } from '@vivamo-widgets/elements/payment';
import '@vivamo-widgets/elements/payment/define';
import * as React from 'react';

type Name<T extends keyof VivamoEventDetails> = EventName<VivamoEvent<T>>;

const Payment = createComponent({
  react: React,
  tagName: 'vivamo-payment',
  elementClass: VivamoPaymentElement,
  displayName: 'VivamoPayment',
  events: {
    onStateChange: 'vivamo-state-change' as Name<'vivamo-state-change'>,
    onReady: 'vivamo-ready' as Name<'vivamo-ready'>,
    onBlocked: 'vivamo-blocked' as Name<'vivamo-blocked'>,
    onPending: 'vivamo-pending' as Name<'vivamo-pending'>,
    onCompleted: 'vivamo-completed' as Name<'vivamo-completed'>,
    onFailed: 'vivamo-failed' as Name<'vivamo-failed'>,
    onExpired: 'vivamo-expired' as Name<'vivamo-expired'>,
    onError: 'vivamo-error' as Name<'vivamo-error'>,
    onSdkEvent: 'vivamo-sdk-event' as Name<'vivamo-sdk-event'>,
  },
});

/**
 * The SDK's container, which React makes and never looks into. React reads the same empty HTML at
 * each render, and so leaves alone what the SDK has put there.
 */
const container = React.createElement('div', {
  slot: 'sdk',
  suppressHydrationWarning: true,
  dangerouslySetInnerHTML: { __html: '' },
});

/** The properties of the element, and its events as `on…`; children go to its slots. */
export type VivamoPaymentProps = React.ComponentProps<typeof Payment>;

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
export const VivamoPayment: React.ForwardRefExoticComponent<VivamoPaymentProps> = React.forwardRef(
  function VivamoPayment({ children, ...props }: VivamoPaymentProps, ref) {
    return React.createElement(
      Payment,
      { ...props, ref: ref as React.Ref<VivamoPaymentElement> },
      container,
      children,
    );
  },
);
