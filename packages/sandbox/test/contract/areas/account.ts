import { isDeepStrictEqual } from 'node:util';
import { isAnswered, isFollowedBy, type Json, type Traffic } from '../traffic/traffic.js';
import type { Area, Rule } from './knowledge.js';

/**
 * Whether the account was set to something, and then was so. That there are such settings is
 * documented by Vivamo; how they are set is the sandbox's own.
 */
function wasSet(traffic: Traffic, name: string, is: (value: Json) => boolean): boolean {
  const path = /^\/sandbox\/account$/;
  return traffic
    .at('PATCH', path)
    .filter((change) => isAnswered(change) && name in change.body && is(change.body[name]))
    .some((change) =>
      isFollowedBy(traffic, change, traffic.at('GET', path), ({ answer }) =>
        isDeepStrictEqual(answer[name], change.body[name]),
      ),
    );
}

function setting(name: string, says: string, field: string, is: (value: Json) => boolean): Rule {
  return {
    name: `account.${name}`,
    known: 'documented',
    says,
    seen: (traffic) => wasSet(traffic, field, is),
  };
}

const methods = ['card', 'bank', 'pay_by_bank', 'crypto'];

/** Set up by Vivamo for an operator: each can be other than it is at first. */
export const account: Area = {
  rules: [
    ...methods.map((method) =>
      setting(
        `method-${method}`,
        `An operator may have no processor for ${method}.`,
        'methods',
        (all) => all[method]?.enabled === false,
      ),
    ),
    setting('surcharge', 'A method may have a surcharge.', 'methods', (all) =>
      Object.values<Json>(all).some(({ surcharge }) => surcharge?.percent > 0),
    ),
    ...[
      { payments: true, disbursements: false },
      { payments: false, disbursements: true },
      { payments: true, disbursements: true },
      { payments: false, disbursements: false },
    ].map(({ payments, disbursements }) =>
      setting(
        `kyc-${payments ? 'payments' : 'no-payments'}-${disbursements ? 'payouts' : 'no-payouts'}`,
        'KYC may be asked for payments, payouts, both or neither.',
        'kyc',
        (kyc) => kyc.payments === payments && kyc.disbursements === disbursements,
      ),
    ),
    setting('kyc-type', 'KYC has a type.', 'kyc', (kyc) => kyc.type === 'proof_of_id'),
    setting('kyc-minimum-age', 'KYC has a minimum age.', 'kyc', (kyc) => kyc.minimumAge === 21),
    setting('sales-tax', 'There may be a sales tax by US state.', 'salesTax', (tax) =>
      Object.keys(tax).includes('NY'),
    ),
    ...['bingo', 'horse_racing', '1099', 'none'].map((type) =>
      setting(
        `personal-tax-type-${type}`,
        `The personal tax type of an operator may be ${type}.`,
        'personalTaxType',
        (value) => value === type,
      ),
    ),
    ...['always', 'never', 'by-intent'].map((emails) =>
      setting(
        `emails-${emails}`,
        `E-mail notifications may be sent ${emails}.`,
        'emails',
        (value) => value === emails,
      ),
    ),
    setting(
      'stored-methods',
      'There is a greatest number of stored cards and of stored banks for a customer.',
      'storedMethods',
      ({ cards, banks }) => cards === 1 && banks === 0,
    ),
    setting(
      'location-rules',
      'An operator has location rules.',
      'locationRules',
      (rules) => rules !== null,
    ),
  ],
};
