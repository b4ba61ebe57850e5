import { createVivamoComponents } from '@vivamo-widgets/vue/prefixed';

export const { VivamoPayment, VivamoProvider } = createVivamoComponents({ prefix: 'acme' });
