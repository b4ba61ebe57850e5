import { describe, expect, it } from 'vitest';
import { startOperator } from '../operator/operator.js';

const methods = ['card', 'bank', 'pay_by_bank', 'crypto'];
const on = { enabled: true, surcharge: { percent: 0, fixed: '0.00' } };

const all = (changed: string, setting: object) =>
  Object.fromEntries(methods.map((method) => [method, method === changed ? setting : on]));

const kyc = { type: 'proof_of_id', payments: false, disbursements: false, minimumAge: 18 };

/** What Vivamo may set up for an operator, each in every way that is documented. */
const settings: Record<string, unknown[]> = {
  methods: [
    ...methods.map((method) => all(method, { ...on, enabled: false })),
    all('card', { ...on, surcharge: { percent: 2.5, fixed: '0.30' } }),
  ],
  kyc: [
    { ...kyc, payments: true },
    { ...kyc, disbursements: true },
    { ...kyc, payments: true, disbursements: true, minimumAge: 21 },
    kyc,
  ],
  salesTax: [{ NY: 4, CA: 7.25 }],
  personalTaxType: ['horse_racing', '1099', 'none', 'bingo'],
  locationRules: [{ countries: { allow: ['CA'] } }],
  platformLocationRules: [{ countries: { block: ['GB'] } }, null],
  emails: ['always', 'never', 'by-intent'],
  storedMethods: [{ cards: 1, banks: 0 }],
};

describe('the account of the operator', () => {
  it.each(Object.entries(settings))('can have other %s', async (name, values) => {
    const { control } = await startOperator();
    for (const value of values) {
      const changed = await control('PATCH', '/account', { [name]: value });
      expect(changed.status, JSON.stringify(changed.answer)).toBe(200);
      expect((await control('GET', '/account')).answer).toMatchObject({ [name]: value });
    }
  });
});
