export {
  configure,
  type FlowEvent,
  type FlowState,
  isVivamoError,
  VivamoError,
} from '@vivamo-widgets/core';
export type {
  Configuration,
  Driver,
  FetchIntent,
  FetchStatus,
  FlowResult,
  GeolocationVerdict,
  Intent,
  IntentRequest,
  MountRequest,
  StateName,
  VivamoDisbursement as VivamoDisbursementElement,
  VivamoErrorCode,
  VivamoEvent,
  VivamoEventDetails,
  VivamoPayment as VivamoPaymentElement,
  VivamoProvider as VivamoProviderElement,
} from '@vivamo-widgets/elements';
export { type VivamoDefaults, vivamoWidgets } from './defaults.js';
export { VivamoDisbursement, type VivamoDisbursementProps } from './disbursement.js';
export { VivamoPayment, type VivamoPaymentProps } from './payment.js';
export type { VivamoProviderProps } from './props.js';
export { VivamoProvider } from './provider.js';
export { useVivamoFlow, type VivamoFlow, type VivamoFlowInputs } from './use-vivamo-flow.js';
