import type { FlowInputs } from '@vivamo-widgets/core';
import type { VivamoFlowElement, VivamoProvider } from '@vivamo-widgets/elements';
import type { ComponentObjectPropsOptions } from 'vue';

/** The properties of an element that a page sets. */
type InputsOf<Element> = Pick<
  Element,
  keyof Element & (Exclude<keyof FlowInputs, 'gate'> | 'start')
>;

/** A text or a function each; their types are those of the element. */
type Kinds<Inputs> = Record<keyof Inputs, StringConstructor | FunctionConstructor>;

/** The inputs of the element. */
export type VivamoProviderProps = InputsOf<VivamoProvider>;

const providerKinds: Kinds<VivamoProviderProps> = {
  clientKey: String,
  environment: String,
  sdkUrl: String,
  geolocation: String,
  geolocationUrl: String,
  geolocationFailure: String,
  checkGeolocation: Function,
};

/** The inputs of an element that carries a customer through a payment or payout. */
export type FlowProps = InputsOf<VivamoFlowElement>;

const flowKinds: Kinds<FlowProps> = {
  ...providerKinds,
  clientSecretKey: String,
  intentId: String,
  intentExpiresAt: String,
  intentUrl: String,
  fetchIntent: Function,
  statusUrl: String,
  fetchStatus: Function,
  start: String,
};

/** The props of a provider. */
export const providerProps = providerKinds as ComponentObjectPropsOptions<VivamoProviderProps>;

/** The props of every component that carries a customer through a payment or payout. */
export const flowProps = flowKinds as ComponentObjectPropsOptions<FlowProps>;
