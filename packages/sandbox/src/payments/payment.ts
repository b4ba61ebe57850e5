import type { InstrumentType } from '../instruments/instrument.js';
import type { Failure, SettlementStatus } from '../settlements/settlement.js';

/** How an attempt stands. The words are documented by Vivamo. */
export type PaymentStatus = SettlementStatus;

/** How an intent stands. The words are documented by Vivamo. */
export type PaymentIntentStatus = 'no-payment' | PaymentStatus;

/** An attempt as `GET /v1/payment-intents/{id}/status` gives it. Documented by Vivamo. */
export interface Payment {
  id: string;
  status: PaymentStatus;
  /** Only on failure. */
  subStatus?: Failure['subStatus'];
  type: InstrumentType;
  /** What went wrong, in words for the customer; the words are the sandbox's own. */
  messages: string[];
  /** ISO 8601. */
  createdAt: string;
}
