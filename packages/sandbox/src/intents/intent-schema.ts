import { z } from 'zod';
import { constraint, identifier, matching, text, timeSchema } from '../api/rules.js';
import { formatAmount, parseAmount } from '../money.js';

/** What JSON Schema is told of an amount: a decimal string, more than zero, at most two places. */
const amountPattern = '^([1-9][0-9]{0,11}(\\.[0-9]{1,2})?|0\\.([1-9][0-9]?|0[1-9]))$';

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
  .meta({
    description: 'A decimal string, more than zero, with at most two places.',
    pattern: amountPattern,
    examples: ['25.00'],
  })
  .transform((amount) => formatAmount(parseAmount(amount) ?? 0n));

/** At most three pairs (documented); that values are strings is assumed. */
export const customDataSchema = z
  .strictObject({
    custom1: text.optional(),
    custom2: text.optional(),
    custom3: text.optional(),
  })
  .meta({ id: 'CustomData' });

/** Whose intent it is: the customer must have been created before. */
export const customerSchema = z.object({
  externalCustomerId: identifier.meta({ examples: ['ada'] }),
});

/** The operator's own id of an intent. */
export const externalIdSchema = identifier.meta({ examples: ['order-1'] });

/** What the bodies of both kinds of intent share. */
export const intentFields = {
  amount: amountSchema,
  /** Documented: USD, CAD, USDT and others. That it is three to five capitals is assumed. */
  currency: matching(
    /^[A-Z]{3,5}$/,
    'isCurrency',
    'must be a currency in capitals, such as USD',
    'USD',
  ),
  customData: customDataSchema.optional(),
};

/** What the answers that create an intent share, both kinds. Documented by Vivamo. */
export const newIntentFields = {
  amount: z.string(),
  currency: z.string(),
  externalCustomerId: z.string(),
  clientSecretKey: z.string().meta({ description: 'What the page initialises the SDK with.' }),
  clientSecretKeyValidTill: timeSchema,
  expirationTime: timeSchema,
};

/** The path of an intent. */
export const intentParamsSchema = z.object({
  id: z.string().meta({
    description:
      'The `paymentIntentId` or `disbursementIntentId` of the answer that created the intent.',
  }),
});
