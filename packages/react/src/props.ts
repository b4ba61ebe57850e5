import type { FlowInputs } from '@vivamo-widgets/core';
import type { HTMLAttributes, RefAttributes } from 'react';

/** The properties of an element that a page sets. */
export type InputsOf<Element> = Pick<
  Element,
  keyof Element & (Exclude<keyof FlowInputs, 'gate'> | 'start')
>;

/** The props of an element as a component: its inputs, its events, and what any element has. */
export type PropsOf<Element extends HTMLElement, Listeners = unknown> = InputsOf<Element> &
  Listeners &
  Omit<HTMLAttributes<Element>, keyof InputsOf<Element> | keyof Listeners> &
  RefAttributes<Element>;
