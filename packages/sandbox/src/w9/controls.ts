import { endpoint, type Endpoint } from '../api/endpoint.js';
import { sandboxSummarySchema, summarize } from '../control/summary.js';
import { customerParamsSchema } from '../customers/customer.js';
import type { SandboxState } from '../state.js';
import { completeW9 } from './complete-w9.js';
import { lastFourOf, testTin } from './test-tin.js';

/** What is done to W-9s by hand. The sandbox's own. */
export function w9Controls(state: SandboxState): Endpoint[] {
  return [
    endpoint({
      source: 'sandbox',
      method: 'post',
      path: '/sandbox/customers/{externalCustomerId}/w9',
      tag: 'Tax',
      summary: 'Send a customer’s W-9, with a test number, whether it was asked for or not',
      params: customerParamsSchema,
      answer: sandboxSummarySchema,
      refusals: {
        404: 'There is no customer with this id.',
        409: 'This customer has a W-9 already.',
      },
      handle: ({ params }) => {
        const customer = state.customers.get(params.externalCustomerId);
        completeW9(state, customer, lastFourOf(testTin) ?? '');
        return summarize(state);
      },
    }),
  ];
}
