import { z } from 'zod';
import { oneOf, known, time, type Area, type Endpoint } from './knowledge.js';

/** Money on a tax form. Whether it is a number or a decimal string is not known. */
const money = z.union([z.string(), z.number()]);

/** A prize as it is recorded, with the boxes of the W-2G it goes into. */
const prize = z.strictObject({
  personalTaxType: oneOf('PrizeRecord.personalTaxType', ['bingo', 'horse_racing']),
  taxYear: z.number().int(),
  status: oneOf('PrizeRecord.status', ['recorded', 'submitted', 'filed']),
  /** Box 1. */
  reportableWinnings: money,
  /** Box 2. */
  dateWon: time,
  /** Box 3. */
  typeOfWager: z.string(),
  /** Box 4. */
  federalIncomeTaxWithheld: money,
  /** Box 5. */
  ticketOrCardNumber: z.string().nullish(),
  /** Box 6. */
  race: z.string().nullish(),
  /** Box 7. */
  winningsFromIdenticalWagers: money.nullish(),
  /** Box 8. */
  payerInitials: z.string().nullish(),
  /** Box 10. */
  payerLocation: z.string().nullish(),
  wagerAmount: money.nullish(),
  cashierOrWindow: z.string().nullish(),
  createdAt: time,
});

export const recordPrize: Endpoint = {
  method: 'POST',
  path: '/v1/customers/{externalCustomerId}/prizes',
  known: 'documented',
  body: z.object({
    reportableWinnings: money,
    dateWon: z.string(),
    typeOfWager: z.string(),
    federalIncomeTaxWithheld: money.optional(),
    /** Needed for horse racing. */
    race: z.string().optional(),
    winningsFromIdenticalWagers: money.optional(),
    /** Needed for horse racing. */
    wagerAmount: money.optional(),
    /** Needed for bingo. */
    ticketOrCardNumber: z.string().optional(),
    payerInitials: z.string().optional(),
    payerLocation: z.string().optional(),
    cashierOrWindow: z.string().optional(),
  }),
  answer: z.strictObject({
    prize: known('assumed', prize),
    w9CaptureUrl: z.url().optional(),
  }),
};

export const listPrizes: Endpoint = {
  method: 'GET',
  path: '/v1/customers/{externalCustomerId}/prizes',
  known: 'documented',
  query: z.object({ taxYear: z.string().optional() }),
  answer: z.strictObject({ prizes: z.array(prize) }),
};

export const prizes: Area = { endpoints: [recordPrize, listPrizes] };
