import { z } from 'zod';
import { ruled } from '../api/rules.js';
import { validateGiven } from '../api/validation.js';
import { instrumentTypes, type InstrumentType } from '../instruments/instrument-type.js';
import { kycTypeSchema } from '../kyc/kyc-verification.js';
import { locationRulesSchema } from '../places/location-rules.js';

/*
 * What Vivamo sets up for an operator when they come on board. That there are such settings is
 * documented, and what they are about; the form they have here is the sandbox's own.
 */

const percent = z.number().min(0).max(100).meta({ description: 'In percent of the amount.' });

const methodSchema = z.strictObject({
  enabled: z
    .boolean()
    .meta({ description: 'Whether there is a processor for it: else it is not offered.' }),
  surcharge: z.strictObject({
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
  .strictObject({
    methods: z
      .strictObject(byMethod)
      .meta({ description: 'Ways to pay and to be paid, and what each costs the customer.' }),
    kyc: z
      .strictObject({
        type: kycTypeSchema
          .default('proof_of_id')
          .meta({ description: 'What is verified. There is one type, which can be left out.' }),
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
    platformLocationRules: locationRulesSchema
      .nullable()
      .meta({ description: 'The platform’s rules, which the operator’s override.' }),
    emails: z
      .enum(['always', 'never', 'by-intent'])
      .meta({ description: 'Which receipts and notices are sent: as each intent says, or not.' }),
    storedMethods: z
      .strictObject({
        cards: z.number().int().min(0).max(20),
        banks: z.number().int().min(0).max(20),
      })
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
export type AccountChange = z.input<typeof accountChangeSchema>;

const withoutSurcharge = { enabled: true, surcharge: { percent: 0, fixed: '0.00' } };

/** The settings of a fresh sandbox: the sandbox's own choice. They cannot be changed. */
export const defaultAccount: AccountSettings = frozen({
  methods: {
    card: withoutSurcharge,
    bank: withoutSurcharge,
    pay_by_bank: withoutSurcharge,
    crypto: withoutSurcharge,
  },
  kyc: { type: 'proof_of_id', payments: false, disbursements: false, minimumAge: 18 },
  salesTax: {},
  personalTaxType: 'bingo',
  // The US and Canada, without Washington and Idaho.
  locationRules: {
    countries: { allow: ['US', 'CA'] },
    states: { US: { block: ['WA', 'ID'] } },
  },
  platformLocationRules: null,
  emails: 'by-intent',
  storedMethods: { cards: 3, banks: 2 },
});

/**
 * Changes settings. What is not named stays as it is, and nothing of the result is the given change.
 *
 * @throws ApiError 400 that names what is not valid.
 */
export function changeAccount(account: AccountSettings, change: AccountChange): AccountSettings {
  const given = Object.entries(validateGiven('account', change, accountChangeSchema));
  return { ...account, ...Object.fromEntries(given.filter(([, value]) => value !== undefined)) };
}

/** The same value, which nobody can change any more, nor anything in it. */
function frozen<Value extends object>(value: Value): Value {
  for (const part of Object.values(value)) {
    if (typeof part === 'object' && part !== null) frozen(part);
  }
  return Object.freeze(value);
}
