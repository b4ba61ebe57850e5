import type { DisbursementIntent } from '../disbursements/disbursement-intent.js';
import type { PaymentIntent } from '../payments/payment-intent.js';

/** An intent of either kind, with what it leads to. */
export type AnyIntent = PaymentIntent | DisbursementIntent;
