// Made by `npm run manifest` out of custom-elements.json, and not to be edited.
import type { VivamoPayment } from './payment/payment.js';
import type { VivamoDisbursement } from './disbursement/disbursement.js';
import type { VivamoProvider } from './provider/provider.js';

declare global {
  interface HTMLElementTagNameMap {
    /** Collects a payment: checks the customer's location, loads Vivamo's SDK, shows its form and says how the payment ended. */
    'vivamo-payment': VivamoPayment;
    /** Collects how a payout is to be paid, then shows that it waits for approval, and how it ended. Vivamo calls payouts disbursements; customers read “payout”. */
    'vivamo-disbursement': VivamoDisbursement;
    /** Gives client key, environment, script and one shared location check to every Vivamo element inside it. What an element has itself wins, and so does a provider further in. */
    'vivamo-provider': VivamoProvider;
  }
}
