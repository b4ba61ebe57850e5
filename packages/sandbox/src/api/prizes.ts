import { z } from 'zod';
import { endpoint, type Endpoint } from './endpoint.js';
import { wholeNumber } from './rules.js';
import { customerParamsSchema, unknownCustomer } from '../customers/customer.js';
import type { SandboxState } from '../state.js';
import { taxYears, utcYear } from '../prizes/date-won.js';
import { listPrizes } from '../prizes/list-prizes.js';
import { newPrizeSchema, prizeRecordSchema } from '../prizes/prize.js';
import { recordPrize } from '../prizes/record-prize.js';

const path = '/v1/customers/{externalCustomerId}/prizes';
const tag = 'Prizes';
const { first, last } = taxYears;

/** The prizes of a customer, for Form W-2G. Documented by Vivamo. */
export function prizeEndpoints(state: SandboxState): Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path,
      tag,
      operationId: 'recordPrize',
      summary: 'Record a prize that is to be reported',
      source: 'partly-documented',
      assumed:
        'That recording answers 201, how prize and w9CaptureUrl stand in the answer, that amounts are taken as decimal strings and as numbers, and that years are those of UTC.',
      params: customerParamsSchema,
      body: newPrizeSchema,
      status: 201,
      answer: z.object({
        prize: prizeRecordSchema,
        w9CaptureUrl: z
          .url()
          .optional()
          .meta({ description: 'Only where the customer has no W-9 yet.' }),
      }),
      refusals: {
        400: 'The operator records no prizes, or the prize is too small to be reported.',
        404: unknownCustomer,
      },
      handle: ({ params, body }) => recordPrize(state, params.externalCustomerId, body),
    }),
    endpoint({
      method: 'get',
      path,
      tag,
      operationId: 'listPrizes',
      summary: 'A customer’s prizes of a year, newest first',
      source: 'partly-documented',
      assumed: 'That years are those of UTC.',
      params: customerParamsSchema,
      query: z.object({
        taxYear: wholeNumber(` from ${first} to ${last}`, first, last)
          .optional()
          .meta({ description: 'Default: this year.', examples: [2030] }),
      }),
      answer: z.object({ prizes: z.array(prizeRecordSchema) }),
      refusals: { 404: unknownCustomer },
      handle: ({ params, query: { taxYear = utcYear(state.clock.now()) } }) => {
        const { externalCustomerId } = state.customers.get(params.externalCustomerId);
        return { prizes: listPrizes(state.prizes, externalCustomerId, taxYear) };
      },
    }),
  ];
}
