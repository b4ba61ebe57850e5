import { z } from 'zod';
import type { Instrument } from '../instruments/instrument.js';
import type { Intent } from '../intents/intent.js';
import { customerSchema, externalIdSchema, intentFields } from '../intents/intent-schema.js';
import type { Settlement } from '../settlements/settlement.js';

/** The body of `POST /v1/payment-intents`. */
export const newPaymentIntentSchema = z.object({
  customer: customerSchema,
  paymentIntent: z.object({
    ...intentFields,
    externalPaymentIntentId: externalIdSchema,
    sendReceiptEmail: z.boolean().optional(),
  }),
});

/** One attempt to pay, from the moment the customer has agreed to it. */
export interface PaymentRecord extends Settlement {
  id: string;
  instrument: Instrument;
  /** What the customer pays in all, fees among it: a decimal string. */
  total: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  /** What its form calls the press of the button that it comes of, where it has no code. */
  attemptKey?: string;
}

/** A payment intent as the sandbox keeps it: one or more attempts. */
export interface PaymentIntent extends Intent<'payment'> {
  payments: PaymentRecord[];
}
