import { z } from 'zod';
import { ruled } from '../api/rules.js';
import { instrumentTypes, type InstrumentType } from '../instruments/instrument-type.js';
import { locationRulesSchema } from '../places/location-rules.js';

/*
 * What Vivamo sets up for an operator when they come on board. That there are such settings is
 * documented, and what they are about; the form they have here is the sandbox's own.
 */

const percent = z.number().min(0).max(100).meta({ description: 'In percent of the amount.' });

const methodSchema = z.object({
  enabled: z
    .boolean()
    .meta({ description: 'Whether there is a processor for it: else it is not offered.' }),
  surcharge: z.object({
    percent,
    fixed: ruled(
      (amount) => /^(0|[1-9]\d{0,5})\.\d{2}$/.test(amount),
      'isDecimal',
      'must be a decimal string with two places, such as "0.30"',
      { pattern: '^(0|[1-9][0-9]{0,5})\\.[0-9]{2}$', examples: ['0.30'] },
    ),
  }),
});

const byMethod = Object.fromEntries(instrumentTypes.map((type) => [type, methodSchema])) as Record<
  InstrumentType,
  typeof methodSchema
>;

/** What an operator's personal tax forms are about. The words are documented by Vivamo. */
export const personalTaxTypeSchema = z.enum(['bingo', 'horse_racing', '1099', 'none']);

/** What an operator's personal tax forms are about. */
export type PersonalTaxType = z.output<typeof personalTaxTypeSchema>;

/** The settings of the operator's account. */
export const accountSettingsSchema = z
  .object({
    methods: z
      .object(byMethod)
      .meta({ description: 'Ways to pay and to be paid, and what each costs the customer.' }),
    kyc: z
      .object({
        payments: z.boolean(),
        disbursements: z.boolean(),
        minimumAge: z.number().int().min(0).max(120).meta({ description: 'In years.' }),
      })
      .meta({
        description: 'Whether customers must prove who they are, and how old they must be.',
      }),
    salesTax: z
      .record(z.string().regex(/^[A-Z]{2}$/), percent)
      .meta({ description: 'Sales tax on payments by US state, as two letters.' }),
    personalTaxType: personalTaxTypeSchema,
    locationRules: locationRulesSchema
      .nullable()
      .meta({ description: 'The operator’s own rules; they override those of the platform.' }),
    emails: z
      .enum(['always', 'never', 'by-intent'])
      .meta({ description: 'Which receipts and notices are sent: as each intent says, or not.' }),
    storedMethods: z
      .object({ cards: z.number().int().min(0).max(20), banks: z.number().int().min(0).max(20) })
      .meta({ description: 'The greatest number that is kept for a customer.' }),
  })
  .meta({ id: 'AccountSettings' });

/** The settings of the operator's account. */
export type AccountSettings = z.output<typeof accountSettingsSchema>;

/** Some of the settings; each replaces what there is under its name. */
export const accountChangeSchema = accountSettingsSchema
  .partial()
  .meta({ examples: [{ kyc: { payments: true, disbursements: true, minimumAge: 21 } }] });

/** Some of the settings; each replaces what there is under its name. */
export type AccountChange = z.output<typeof accountChangeSchema>;

const withoutSurcharge = { enabled: true, surcharge: { percent: 0, fixed: '0.00' } };

/** The settings of a fresh sandbox: the sandbox's own choice. */
export const defaultAccount: AccountSettings = {
  methods: {
    card: withoutSurcharge,
    bank: withoutSurcharge,
    pay_by_bank: withoutSurcharge,
    crypto: withoutSurcharge,
  },
  kyc: { payments: false, disbursements: false, minimumAge: 18 },
  salesTax: {},
  personalTaxType: 'bingo',
  // The US and Canada, without Washington and Idaho.
  locationRules: {
    countries: { allow: ['US', 'CA'] },
    states: { US: { block: ['WA', 'ID'] } },
  },
  emails: 'by-intent',
  storedMethods: { cards: 3, banks: 2 },
};

/** Changes settings. What is not named stays as it is. */
export function changeAccount(account: AccountSettings, change: AccountChange): AccountSettings {
  return { ...account, ...change };
}
