import { expect, it } from 'vitest';
import { changeAccount, defaultAccount } from '../../../account/account-settings.js';
import { readAccount } from './read-account.js';

/** The form as the default settings fill it, but for what is named. */
const form = (changed: Record<string, string>) => {
  const data = new FormData();
  const given = {
    'card.percent': '0',
    'bank.percent': '0',
    'pay_by_bank.percent': '0',
    'crypto.percent': '0',
    'card.fixed': '0.00',
    'bank.fixed': '0.00',
    'pay_by_bank.fixed': '0.00',
    'crypto.fixed': '0.00',
    'kyc.minimumAge': '18',
    salesTax: '',
    personalTaxType: 'bingo',
    locationRules: 'null',
    platformLocationRules: 'null',
    emails: 'by-intent',
    'storedMethods.cards': '3',
    'storedMethods.banks': '2',
    ...changed,
  };
  for (const [name, value] of Object.entries(given)) data.set(name, value);
  return data;
};

it('reads the rules of the operator and those of the platform, each by itself', () => {
  const operator = { states: { US: { block: ['WA'] } } };
  const platform = { countries: { allow: ['US'] } };
  const change = readAccount(
    form({
      locationRules: JSON.stringify(operator),
      platformLocationRules: JSON.stringify(platform),
    }),
  );
  expect(change).toMatchObject({ locationRules: operator, platformLocationRules: platform });
});

it('reads what the sandbox takes as a whole', () => {
  const change = readAccount(form({ 'kyc.payments': 'on', 'card.enabled': 'on' }));
  const changed = changeAccount(defaultAccount, change);
  expect(changed.kyc).toEqual({ ...defaultAccount.kyc, payments: true });
  expect(changed.methods.card.enabled).toBe(true);
  expect(changed.methods.bank.enabled).toBe(false);
  expect(Object.keys(change).sort()).toEqual(Object.keys(defaultAccount).sort());
});
