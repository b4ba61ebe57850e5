import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayAmount, formatAmount, parseAmount } from './money.js';

describe('parseAmount', () => {
  it.each([
    ['25', 2500n],
    ['25.5', 2550n],
    ['25.00', 2500n],
    ['0.10', 10n],
    ['0.07', 7n],
    ['999999999999.99', 99999999999999n],
  ])('reads %s exactly', (text, hundredths) => {
    expect(parseAmount(text)).toBe(hundredths);
  });

  it.each(['', '1.', '.5', '1.005', '-1', '+1', '1e3', '007', '1,000', ' 1', '1234567890123'])(
    'refuses %j',
    (text) => {
      expect(parseAmount(text)).toBeUndefined();
    },
  );

  it('gives back what was written, for every amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 99_999_999_999_999n }), (hundredths) => {
        expect(parseAmount(formatAmount(hundredths))).toBe(hundredths);
      }),
    );
  });
});

describe('displayAmount', () => {
  it.each([
    ['25.00', 'USD', '$25.00'],
    ['1250000.50', 'CAD', 'CA$1,250,000.50'],
    ['999999999999.99', 'USD', '$999,999,999,999.99'],
    ['100.00', 'USDT', '100.00 USDT'],
  ])('writes %s %s as %s', (amount, currency, text) => {
    expect(displayAmount(amount, currency)).toBe(text);
  });
});
