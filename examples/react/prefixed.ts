'use client';
import { createVivamoComponents } from '@vivamo-widgets/react/prefixed';

// <acme-payment>, <acme-disbursement> and <acme-provider>
export const { VivamoPayment, VivamoProvider } = createVivamoComponents({ prefix: 'acme' });
