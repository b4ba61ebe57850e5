import { z } from 'zod';
import { constraint } from '../api/validation.js';
import { formatAmount, parseAmount } from '../money.js';

const text = z.string().max(255);

/** An amount of money, written back with two places. That it is a decimal string is documented. */
export const amountSchema = z
  .string()
  .superRefine((amount, context) => {
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
  })
  .transform((amount) => formatAmount(parseAmount(amount) ?? 0n));

/** At most three pairs (documented); that values are strings is assumed. */
export const customDataSchema = z.strictObject({
  custom1: text.optional(),
  custom2: text.optional(),
  custom3: text.optional(),
});

/** Whose intent it is: the customer must have been created before. */
export const customerSchema = z.object({ externalCustomerId: text.min(1) });

/** The operator's own id of an intent. */
export const externalIdSchema = text.min(1);

/** What the bodies of both kinds of intent share. */
export const intentFields = {
  amount: amountSchema,
  /** Documented: USD, CAD, USDT and others. That it is three to five capitals is assumed. */
  currency: z
    .string()
    .refine(
      (currency) => /^[A-Z]{3,5}$/.test(currency),
      constraint('isCurrency', 'must be a currency in capitals, such as USD'),
    ),
  customData: customDataSchema.optional(),
};
