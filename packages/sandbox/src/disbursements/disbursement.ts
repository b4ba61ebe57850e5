import type { InstrumentType } from '../instruments/instrument.js';
import type { SettlementStatus } from '../settlements/settlement.js';

/** How a payout stands. The words are documented by Vivamo; there is none for a rejected one. */
export type DisbursementStatus = 'pending-validation' | SettlementStatus;

/**
 * How a disbursement intent stands. Documented by Vivamo, but for what it is before the customer
 * has asked for the payout: that is not known. The sandbox answers `no-payment`, Vivamo's own word
 * for a payment intent that nothing came of yet; see {@link disbursementIntentStatus}.
 */
export type DisbursementIntentStatus = DisbursementStatus | 'rejected' | 'no-payment';

/** A payout as `GET /v1/disbursement-intents/{id}/status` gives it. Documented by Vivamo. */
export interface Disbursement {
  id: string;
  /** Assumed: `failed` where the operator has rejected it. */
  status: DisbursementStatus;
  type: InstrumentType;
  /** What went wrong, in words for the customer; the words are the sandbox's own. */
  messages: string[];
  /** ISO 8601. */
  createdAt: string;
}
