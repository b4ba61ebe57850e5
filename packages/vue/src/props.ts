import type { FlowInputs } from '@vivamo-widgets/core';
import type { VivamoFlowElement, VivamoProvider } from '@vivamo-widgets/elements';
import type { HTMLAttributes, PublicProps } from 'vue';

/** The properties of an element that a page sets. */
type InputsOf<Element> = {
  [Name in keyof Element & (Exclude<keyof FlowInputs, 'gate'> | 'start')]?:
    Element[Name] | undefined;
};

/** The inputs of `<vivamo-provider>`. */
export type VivamoProviderProps = InputsOf<VivamoProvider>;

/** The inputs of an element that carries a customer through a payment or payout. */
export type FlowProps = InputsOf<VivamoFlowElement>;

/** What any element takes beside its own props and events; it is passed on to the element. */
export type Fallthrough<Own> = PublicProps &
  Omit<HTMLAttributes, keyof Own> & { [name: `data-${string}`]: unknown };
