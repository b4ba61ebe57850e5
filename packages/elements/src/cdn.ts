/* The one file for pages without a bundler: registers the elements, and gives what JavaScript may need. */
import './define.js';

export { configure, isVivamoError, VivamoError } from '@vivamo-widgets/core';
export { VivamoDisbursement } from './disbursement/disbursement.js';
export { VivamoPayment } from './payment/payment.js';
export { VivamoProvider } from './provider/provider.js';
