import { z } from 'zod';
import { constraint } from '../api/validation.js';
import type { CardSummary } from '../cards/card-summary.js';
import type { CardOutcome } from '../cards/test-cards.js';
import { parseAmount } from '../money.js';

const text = z.string().max(255);

/** An amount of money as the API takes it. That it is a decimal string is documented. */
export const amountSchema = z.string().superRefine((amount, context) => {
  const hundredths = parseAmount(amount);
  if (hundredths === undefined) {
    context.addIssue({
      code: 'custom',
      ...constraint(
        'isDecimal',
        'must be a decimal string such as "25.00": digits, at most two of them after the point',
      ),
    });
  } else if (hundredths === 0n) {
    context.addIssue({ code: 'custom', ...constraint('isPositive', 'must be more than zero') });
  }
});

/** At most three pairs (documented); that values are strings is assumed. */
export const customDataSchema = z.strictObject({
  custom1: text.optional(),
  custom2: text.optional(),
  custom3: text.optional(),
});

/** The body of `POST /v1/payment-intents`. */
export const newPaymentIntentSchema = z.object({
  customer: z.object({ externalCustomerId: text.min(1) }),
  paymentIntent: z.object({
    amount: amountSchema,
    currency: z
      .string()
      .refine(
        (currency) => /^[A-Z]{3,5}$/.test(currency),
        constraint('isCurrency', 'must be a currency in capitals, such as USD'),
      ),
    externalPaymentIntentId: text.min(1),
    customData: customDataSchema.optional(),
    sendReceiptEmail: z.boolean().optional(),
  }),
});

/** A card that was given and waits for the code from the text message. */
export interface CardVerification {
  id: string;
  card: CardSummary;
  outcome: CardOutcome;
  /** The payment that the code led to; set once. */
  payment?: PaymentRecord;
}

/** One attempt to pay, from the moment the code was right. */
export interface PaymentRecord {
  id: string;
  card: CardSummary;
  outcome: CardOutcome;
  /** Milliseconds since 1970. Pending until `settlesAt`. */
  createdAt: number;
  settlesAt: number;
}

/** A payment intent as the sandbox keeps it. Times in milliseconds since 1970. */
export interface PaymentIntent {
  id: string;
  externalPaymentIntentId: string;
  externalCustomerId: string;
  /** With two places: `"25.00"`. */
  amount: string;
  currency: string;
  customData?: z.output<typeof customDataSchema>;
  sendReceiptEmail?: boolean;
  clientSecretKey: string;
  createdAt: number;
  expiresAt: number;
  secretExpiresAt: number;
  verifications: Map<string, CardVerification>;
  payments: PaymentRecord[];
}
