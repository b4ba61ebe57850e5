import { defineElements, type VivamoPayment } from '@vivamo-widgets/elements';

defineElements({ prefix: 'acme' });

declare global {
  interface HTMLElementTagNameMap {
    'acme-payment': VivamoPayment;
  }
}
