export { configure, isVivamoError, VivamoError } from '@vivamo-widgets/core';
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
export { VivamoDisbursement, type VivamoDisbursementProps } from './disbursement.js';
export { VivamoPayment, type VivamoPaymentProps } from './payment.js';
export { VivamoProvider, type VivamoProviderProps } from './provider.js';
