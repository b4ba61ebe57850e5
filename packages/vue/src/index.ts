export { type Configuration, configure, isVivamoError, VivamoError } from '@vivamo-widgets/core';
export { VivamoPayment } from './payment.js';
export { VivamoProvider } from './provider.js';
