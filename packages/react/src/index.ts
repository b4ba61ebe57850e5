export { type Configuration, configure, isVivamoError, VivamoError } from '@vivamo-widgets/core';
export { VivamoPayment, type VivamoPaymentProps } from './payment.js';
export { VivamoProvider, type VivamoProviderProps } from './provider.js';
