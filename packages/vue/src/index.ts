export type { FlowEvent, FlowState } from '@vivamo-widgets/core';
export {
  type Configuration,
  configure,
  type Driver,
  type FetchIntent,
  type FetchStatus,
  type FlowResult,
  type GeolocationVerdict,
  type Intent,
  type IntentRequest,
  isVivamoError,
  type MountRequest,
  type StateName,
  type VivamoDisbursement as VivamoDisbursementElement,
  VivamoError,
  type VivamoErrorCode,
  type VivamoEvent,
  type VivamoEventDetails,
  type VivamoPayment as VivamoPaymentElement,
  type VivamoProvider as VivamoProviderElement,
} from '@vivamo-widgets/elements';
export { type VivamoDefaults, vivamoWidgets } from './defaults.js';
export { VivamoDisbursement, type VivamoDisbursementProps } from './disbursement.js';
export { VivamoPayment, type VivamoPaymentProps } from './payment.js';
export type { VivamoProviderProps } from './props.js';
export { VivamoProvider } from './provider.js';
export { useVivamoFlow, type VivamoFlow, type VivamoFlowInputs } from './use-vivamo-flow.js';
