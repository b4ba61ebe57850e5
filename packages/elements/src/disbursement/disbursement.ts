import { VivamoFlowElement } from '../flow-element/flow-element.js';
import '../tag-names.js';

/**
 * Collects how a payout is to be paid, then shows that it waits for approval, and how it ended.
 * Vivamo calls payouts disbursements; customers read “payout”.
 *
 * @tag vivamo-disbursement
 */
export class VivamoDisbursement extends VivamoFlowElement {
  override readonly kind = 'disbursement';
}
