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
  VivamoErrorCode,
  VivamoEvent,
  VivamoEventDetails,
  VivamoPayment as VivamoPaymentElement,
  VivamoProvider as VivamoProviderElement,
} from '@vivamo-widgets/elements';
export { VivamoPayment } from './payment.js';
export { VivamoProvider } from './provider.js';
