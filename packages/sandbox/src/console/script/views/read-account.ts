import type { AccountChange, AccountSettings } from '../../../account/account-settings.js';
import type { InstrumentType } from '../../../instruments/instrument-type.js';
import { readRules, readTaxes } from './account-texts.js';

/** Reads the form of the account. What is not valid in it, the form has said before. */
export function readAccount(form: FormData): AccountChange {
  const text = (name: string) => String(form.get(name) ?? '');
  const number = (name: string) => Number(text(name));
  const method = (type: InstrumentType): AccountSettings['methods']['card'] => ({
    enabled: form.has(`${type}.enabled`),
    surcharge: { percent: number(`${type}.percent`), fixed: text(`${type}.fixed`) },
  });
  return {
    methods: {
      card: method('card'),
      bank: method('bank'),
      pay_by_bank: method('pay_by_bank'),
      crypto: method('crypto'),
    },
    kyc: {
      payments: form.has('kyc.payments'),
      disbursements: form.has('kyc.disbursements'),
      minimumAge: number('kyc.minimumAge'),
    },
    salesTax: readTaxes(text('salesTax')) ?? {},
    personalTaxType: text('personalTaxType') as AccountSettings['personalTaxType'],
    locationRules: readRules(text('locationRules'))?.rules ?? null,
    platformLocationRules: readRules(text('platformLocationRules'))?.rules ?? null,
    emails: text('emails') as AccountSettings['emails'],
    storedMethods: { cards: number('storedMethods.cards'), banks: number('storedMethods.banks') },
  };
}
