import type { FlowInputs } from '@vivamo-widgets/core';
import type { VivamoFlowElement } from '@vivamo-widgets/elements';
import type { HTMLAttributes, RefAttributes } from 'react';
import type { FlowListeners } from './flow-listeners.js';

/** The same, where what may be left out may also be `undefined`. */
export type Optional<Inputs> = { [Name in keyof Inputs]: Inputs[Name] | undefined };

/** The properties of an element that a page sets. */
type InputsOf<Element> = Optional<
  Pick<Element, keyof Element & (Exclude<keyof FlowInputs, 'gate'> | 'start')>
>;

/**
 * What React cannot give to a custom element: it sets the property of that name, which takes other
 * values (`translate="no"` would turn translation on), or none. Write it on an element around.
 */
type Unsupported = 'contentEditable' | 'draggable' | 'prefix' | 'translate';

/** The props of an element as a component: its inputs, its events, and what any element has. */
export type PropsOf<Element extends HTMLElement, Listeners = unknown> = InputsOf<Element> &
  Listeners &
  Omit<
    HTMLAttributes<Element>,
    keyof InputsOf<Element> | keyof Listeners | Unsupported | 'dangerouslySetInnerHTML'
  > &
  RefAttributes<Element>;

/** The props of an element for a payment or payout: also its events as `on…`. */
export type FlowProps<Element extends VivamoFlowElement> = PropsOf<Element, FlowListeners> & {
  /** A secret is no attribute, which would be in the HTML that a server renders. */
  'client-secret-key'?: never;
  clientsecretkey?: never;
};
