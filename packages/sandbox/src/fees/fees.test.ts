import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeAccount,
  defaultAccount,
  type AccountSettings,
} from '../account/account-settings.js';
import { instrumentTypes } from '../instruments/instrument-type.js';
import { formatAmount } from '../money.js';
import { feesOf, taxStateOf } from './fees.js';

const accountWith = (percent: number, fixed: string, tax: number): AccountSettings => {
  const charged = { enabled: true, surcharge: { percent, fixed } };
  return changeAccount(defaultAccount, {
    methods: { card: charged, bank: charged, pay_by_bank: charged, crypto: charged },
    salesTax: { NY: tax },
  });
};

/** Totals may be longer than an amount that the API takes. */
const hundredths = (text: string) => BigInt(text.replace('.', ''));

const amounts = fc.bigInt({ min: 1n, max: 10n ** 14n - 1n }).map(formatAmount);
const percents = fc.oneof(
  fc.constantFrom(0, 0.1, 2.9, 8.875, 100),
  fc.nat({ max: 1_000_000 }).map((tenThousandths) => tenThousandths / 10_000),
);
const fixed = fc.bigInt({ min: 0n, max: 99_999_999n }).map(formatAmount);
const accounts = fc
  .record({ percent: percents, fixed, tax: percents })
  .map((given) => accountWith(given.percent, given.fixed, given.tax));
const methods = fc.constantFrom(...instrumentTypes);
const states = fc.constantFrom('NY', 'CA', undefined);

describe('feesOf', () => {
  it('adds a surcharge and the sales tax of the state, both on the amount', () => {
    const account = accountWith(2.9, '0.30', 8.875);
    expect(feesOf('25.00', 'card', 'NY', account)).toEqual({
      lines: [
        // 0.725, and half a cent goes up.
        { kind: 'surcharge', method: 'card', amount: '1.03' },
        { kind: 'sales-tax', state: 'NY', percent: 8.875, amount: '2.22' },
      ],
      total: '28.25',
    });
    expect(feesOf('25.00', 'card', 'NJ', account).total).toBe('26.03');
    expect(feesOf('25.00', 'card', undefined, account).total).toBe('26.03');
  });

  it.each([
    // What a float makes of them: 1.005 is less than it says, 0.615 more.
    ['100.50', 1, '1.01'],
    ['0.50', 1, '0.01'],
    ['0.49', 1, undefined],
    ['61.50', 1, '0.62'],
    ['999999999999.99', 8.875, '88750000000.00'],
  ])('rounds half a cent up: %s at %s percent', (amount, percent, surcharge) => {
    const [line] = feesOf(amount, 'card', undefined, accountWith(percent, '0.00', 0)).lines;
    expect(line?.amount).toBe(surcharge);
  });

  it('never loses a cent: the amount and its lines are the total', () => {
    fc.assert(
      fc.property(amounts, methods, states, accounts, (amount, method, state, account) => {
        const { lines, total } = feesOf(amount, method, state, account);
        const sum = lines.reduce((all, line) => all + hundredths(line.amount), hundredths(amount));
        expect(formatAmount(sum)).toBe(total);
        expect(lines.every((line) => hundredths(line.amount) > 0n)).toBe(true);
      }),
    );
  });

  it('asks no less in all for a greater amount', () => {
    fc.assert(
      fc.property(amounts, amounts, methods, states, accounts, (one, other, ...rest) => {
        const [less, more] = hundredths(one) <= hundredths(other) ? [one, other] : [other, one];
        const total = (amount: string) => hundredths(feesOf(amount, ...rest).total);
        expect(total(less) <= total(more)).toBe(true);
      }),
    );
  });

  it('asks for the amount alone where nothing is set', () => {
    fc.assert(
      fc.property(amounts, methods, states, (amount, method, state) => {
        const nothing = { lines: [], total: amount };
        expect(feesOf(amount, method, state, accountWith(0, '0.00', 0))).toEqual(nothing);
        expect(feesOf(amount, method, state, defaultAccount)).toEqual(nothing);
      }),
    );
  });

  it('wants an amount', () => {
    expect(() => feesOf('a lot', 'card', undefined, defaultAccount)).toThrow(RangeError);
  });
});

it('takes the state of an address in the US, or in no country that was named', () => {
  const email = 'ada@example.com';
  expect(taxStateOf({ email, state: 'NY', country: 'US' })).toBe('NY');
  expect(taxStateOf({ email, state: 'NY' })).toBe('NY');
  expect(taxStateOf({ email, state: 'ON', country: 'CA' })).toBeUndefined();
  expect(taxStateOf({ email })).toBeUndefined();
});
