import { VivamoFlowElement } from '../flow-element/flow-element.js';
import '../tag-names.js';

/**
 * Collects a payment: checks the customer's location, loads Vivamo's SDK, shows its form and says
 * how the payment ended.
 *
 * @tag vivamo-payment
 */
export class VivamoPayment extends VivamoFlowElement {
  override readonly kind = 'payment';
}
