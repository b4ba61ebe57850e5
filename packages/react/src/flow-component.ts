import { createComponent } from '@lit/react';
import type { VivamoEvent, VivamoEventDetails, VivamoFlowElement } from '@vivamo-widgets/elements';
import * as React from 'react';
import type { PropsOf } from './props.js';

const events = {
  /** At each change of state. */
  onStateChange: 'vivamo-state-change',
  /** The SDK's form is there. */
  onReady: 'vivamo-ready',
  /** The customer may not transact from there, or that could not be checked. */
  onBlocked: 'vivamo-blocked',
  /** A payout was asked for and waits for approval. */
  onSubmitted: 'vivamo-submitted',
  /** A payment or payout is under way. */
  onPending: 'vivamo-pending',
  /** The intent is paid; once for each intent. Deliver on the webhook. */
  onCompleted: 'vivamo-completed',
  /** An attempt failed; the same intent may still be paid unless the result is `final`. */
  onFailed: 'vivamo-failed',
  /** The operator rejected the payout; once for each intent. */
  onRejected: 'vivamo-rejected',
  /** The intent ran out; `preventDefault()` stops the renewal which would follow. */
  onExpired: 'vivamo-expired',
  /** Something of ours failed. The intent is not affected by it. */
  onError: 'vivamo-error',
  /** Anything the SDK said, without secrets. */
  onSdkEvent: 'vivamo-sdk-event',
} as const satisfies Record<string, keyof VivamoEventDetails>;

type Listeners = {
  [Name in keyof typeof events]?: (event: VivamoEvent<(typeof events)[Name]>) => void;
};

/**
 * The SDK's container, which React makes and never looks into. React reads the same empty HTML at
 * each render, and so leaves alone what the SDK has put there.
 */
const container = React.createElement('div', {
  slot: 'sdk',
  suppressHydrationWarning: true,
  dangerouslySetInnerHTML: { __html: '' },
});

/** The inputs of an element, and its events as `on…`; children go to its slots. */
export type FlowComponentProps<FlowElement extends VivamoFlowElement> = PropsOf<
  FlowElement,
  Listeners
>;

/** Makes the component of an element that carries a customer through a payment or payout. */
export function createFlowComponent<FlowElement extends VivamoFlowElement>(
  tagName: string,
  elementClass: new () => FlowElement,
  displayName: string,
): React.ForwardRefExoticComponent<FlowComponentProps<FlowElement>> {
  const Host: React.ElementType = createComponent({ react: React, tagName, elementClass, events });
  const Component = React.forwardRef<FlowElement, React.PropsWithChildren>(
    ({ children, ...props }, ref) => {
      const element = React.useRef<FlowElement>(null!);
      // After the element has its properties; a ref on it would be given one without.
      React.useImperativeHandle(ref, () => element.current, []);
      return React.createElement(Host, { ...props, ref: element }, container, children);
    },
  );
  Component.displayName = displayName;
  return Component as React.ForwardRefExoticComponent<FlowComponentProps<FlowElement>>;
}
