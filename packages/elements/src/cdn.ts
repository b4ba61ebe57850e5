/*
 * The one file for pages without a bundler: registers the elements, and gives what JavaScript may
 * need. `vivamo-widgets.js?prefix=acme` registers them as `<acme-payment>` and so on.
 */
import { defineElements } from './define-elements.js';

export { configure, isVivamoError, VivamoError } from '@vivamo-widgets/core';
export { defineElements } from './define-elements.js';
export { VivamoDisbursement } from './disbursement/disbursement.js';
export { VivamoPayment } from './payment/payment.js';
export { VivamoProvider } from './provider/provider.js';

defineElements({ prefix: new URL(import.meta.url).searchParams.get('prefix') ?? undefined });
