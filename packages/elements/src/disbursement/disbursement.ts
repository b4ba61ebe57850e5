import { VivamoFlowElement } from '../flow-element/flow-element.js';

/**
 * Collects how a payout is to be paid, then shows that it waits for approval, and how it ended.
 * Vivamo calls payouts disbursements; customers read “payout”.
 *
 * @tag vivamo-disbursement
 */
export class VivamoDisbursement extends VivamoFlowElement {
  override readonly kind = 'disbursement';
}

declare global {
  interface HTMLElementTagNameMap {
    'vivamo-disbursement': VivamoDisbursement;
  }
}
