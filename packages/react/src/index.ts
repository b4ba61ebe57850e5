export { VivamoPayment, type VivamoPaymentProps } from './payment.js';
export { VivamoProvider, type VivamoProviderProps } from './provider.js';
