export { VivamoPayment } from './payment.js';
export { VivamoProvider } from './provider.js';
