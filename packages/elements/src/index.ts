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
  VivamoError,
  type VivamoErrorCode,
} from '@vivamo-widgets/core';
export { defineElement } from './define-element.js';
export { defineElements, type DefineElementsOptions } from './define-elements.js';
export { VivamoDisbursement } from './disbursement/disbursement.js';
export {
  EVENT_NAMES,
  type StateName,
  VivamoEvent,
  type VivamoEventDetails,
  type VivamoEventMap,
} from './events.js';
export { VivamoFlowElement } from './flow-element/flow-element.js';
export { VivamoPayment } from './payment/payment.js';
export { VivamoProvider } from './provider/provider.js';
