import { z } from 'zod';
import { text, timeSchema } from '../api/rules.js';
import { dateWonSchema } from './date-won.js';
import { taxAmountSchema } from './tax-amount.js';

/** How far the report of a prize has come, in this order. The words are documented by Vivamo. */
export const prizeStatuses = ['recorded', 'submitted', 'filed'] as const;

/** How far the report of a prize has come. */
export const prizeStatusSchema = z.enum(prizeStatuses);

/** How far the report of a prize has come. */
export type PrizeStatus = z.output<typeof prizeStatusSchema>;

/** The kinds of operator that record prizes. Documented by Vivamo. */
export const prizeTaxTypeSchema = z.enum(['bingo', 'horse_racing']);

/** The kinds of operator that record prizes. */
export type PrizeTaxType = z.output<typeof prizeTaxTypeSchema>;

const someText = text.min(1);

/** The fields that are texts, in the body and in the record, with their boxes of the W-2G. */
const textFields = {
  ticketOrCardNumber: someText
    .optional()
    .meta({ description: 'W-2G box 5. Required for bingo.', examples: ['0042'] }),
  race: someText.optional().meta({ description: 'W-2G box 6. Required for horse racing.' }),
  payerInitials: text.optional().meta({ description: 'W-2G box 8.' }),
  payerLocation: text.optional().meta({ description: 'W-2G box 10.' }),
  cashierOrWindow: text.optional(),
};

/** The body of `POST /v1/customers/{externalCustomerId}/prizes`. Documented by Vivamo. */
export const newPrizeSchema = z.object({
  reportableWinnings: taxAmountSchema.meta({ examples: ['1200.00'] }),
  dateWon: dateWonSchema,
  typeOfWager: someText.meta({ description: 'W-2G box 3.', examples: ['Bingo'] }),
  federalIncomeTaxWithheld: taxAmountSchema
    .default('0.00')
    .meta({ description: 'W-2G box 4. As reportableWinnings; default 0.' }),
  winningsFromIdenticalWagers: taxAmountSchema.optional(),
  wagerAmount: taxAmountSchema.optional(),
  ...textFields,
});

/** What is told of a prize. */
export type NewPrize = z.output<typeof newPrizeSchema>;

const box = (number: number) => z.string().meta({ description: `W-2G box ${number}.` });

/**
 * A prize as the API gives it. Documented by Vivamo; that amounts are decimal strings, and that what
 * was not given is left out, is assumed.
 */
export const prizeRecordSchema = z
  .object({
    personalTaxType: prizeTaxTypeSchema,
    taxYear: z.number().int().meta({ description: 'Assumed: the year of `dateWon` in UTC.' }),
    status: prizeStatusSchema,
    reportableWinnings: box(1),
    dateWon: timeSchema.meta({ description: 'W-2G box 2. ISO 8601, in UTC.' }),
    typeOfWager: box(3),
    federalIncomeTaxWithheld: box(4),
    winningsFromIdenticalWagers: box(7).optional(),
    wagerAmount: z.string().optional(),
    ...textFields,
    createdAt: timeSchema,
  })
  .meta({ id: 'PrizeRecord' });

/** A prize as the API gives it. */
export type PrizeRecord = z.output<typeof prizeRecordSchema>;

/** A prize as the sandbox keeps it. */
export interface Prize {
  /** The sandbox's own: the record of the API has no id. */
  readonly id: string;
  readonly externalCustomerId: string;
  readonly record: PrizeRecord;
}

/** A prize in the sandbox's summary: the record, with what it can be told apart by. */
export const prizeSummarySchema = prizeRecordSchema
  .extend({ prizeId: z.string(), externalCustomerId: z.string() })
  .meta({ id: 'PrizeSummary' });

/** Sums a prize up. */
export function summarizePrize(prize: Prize): z.output<typeof prizeSummarySchema> {
  const { id, externalCustomerId, record } = prize;
  return { prizeId: id, externalCustomerId, ...record };
}
