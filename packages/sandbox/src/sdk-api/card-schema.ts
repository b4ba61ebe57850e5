import { z } from 'zod';
import { constraint } from '../api/validation.js';
import { isExpired, parseExpiry } from '../cards/card-expiry.js';
import { isCardNumber } from '../cards/card-number.js';

const filled = z.string().trim().min(1).max(100);

/**
 * The body of `POST /sdk/card-verifications`. The sandbox's own.
 *
 * @param now the time that the card must still be good at, in milliseconds since 1970.
 */
export function cardSchema(now: number) {
  return z.object({
    number: z
      .string()
      .refine(isCardNumber, constraint('isCreditCard', 'must be the digits of a card number')),
    expiry: z.string().refine(
      (text) => {
        const expiry = parseExpiry(text);
        return expiry !== undefined && !isExpired(expiry, now);
      },
      constraint('isExpiry', 'must be MM/YY, this month or later'),
    ),
    cvc: z
      .string()
      .refine((cvc) => /^\d{3,4}$/.test(cvc), constraint('isCvc', 'must be three or four digits')),
    name: filled,
    zip: filled,
  });
}

/** The body of `POST /sdk/card-verifications/{id}/confirm`. The sandbox's own. */
export const codeSchema = z.object({
  code: z
    .string()
    .refine((code) => /^\d{6}$/.test(code), constraint('isCode', 'must be six digits')),
});
