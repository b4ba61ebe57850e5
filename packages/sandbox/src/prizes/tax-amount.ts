import { z } from 'zod';
import { ruled } from '../api/rules.js';
import { formatAmount, parseAmount } from '../money.js';

/*
 * Whether the amounts of a prize are decimal strings, as amounts are everywhere else, or numbers, as
 * the documented default of `federalIncomeTaxWithheld`, 0, looks like, is not known. The sandbox
 * takes both, so that nobody is refused here for what Vivamo may take, and answers decimal strings,
 * as it does everywhere. A number is read by the digits it is written with, so both are exact.
 */

const rule = 'must be an amount such as "1200.00", with at most two digits after the point';

/** An amount of a prize, 0 or more, written back with two places: `1200.5` becomes `"1200.50"`. */
export const taxAmountSchema = z
  .preprocess(
    (amount) => (typeof amount === 'number' ? String(amount) : amount),
    ruled((amount) => parseAmount(amount) !== undefined, 'isDecimal', rule).transform((amount) =>
      formatAmount(parseAmount(amount) ?? 0n),
    ),
  )
  .meta({
    type: ['string', 'number'],
    description: 'In US dollars, with at most two places. Assumed: a decimal string or a number.',
    pattern: '^(0|[1-9][0-9]{0,11})(\\.[0-9]{1,2})?$',
    minimum: 0,
    maximum: 999_999_999_999.99,
    multipleOf: 0.01,
  });
