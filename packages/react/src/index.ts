// What the elements' package exports, but for the classes whose names the components have.
export * from '@vivamo-widgets/elements';
export type { FlowEvent, FlowState, IntentKind } from '@vivamo-widgets/core';
export type {
  VivamoDisbursement as VivamoDisbursementElement,
  VivamoPayment as VivamoPaymentElement,
  VivamoProvider as VivamoProviderElement,
} from '@vivamo-widgets/elements';
export { VivamoDisbursement, type VivamoDisbursementProps } from './disbursement.js';
export { VivamoPayment, type VivamoPaymentProps } from './payment.js';
export { VivamoProvider, type VivamoProviderProps } from './provider.js';
export { useVivamoFlow, type VivamoFlow, type VivamoFlowInputs } from './use-vivamo-flow.js';
