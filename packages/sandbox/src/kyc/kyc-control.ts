import { z } from 'zod';
import { endpoint, type Endpoint } from '../api/endpoint.js';
import { sandboxSummarySchema, summarize } from '../control/summary.js';
import { customerParamsSchema, type CustomerRecord } from '../customers/customer.js';
import type { SandboxState } from '../state.js';
import { changeKyc, newestKyc, openKyc } from './kyc-progress.js';
import { kycStatuses, type KycStatus } from './kyc-record.js';

/** The body of `POST /sandbox/customers/{externalCustomerId}/kyc`. */
const kycByHandSchema = z.object({ status: z.enum(kycStatuses) });

/** Verifications by hand, without a key. The sandbox's own. */
export function kycControlEndpoints(state: SandboxState): Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/sandbox/customers/{externalCustomerId}/kyc',
      tag: 'Customers',
      summary: 'Set how the newest verification of a customer stands; one begins where none is',
      source: 'sandbox',
      params: customerParamsSchema,
      body: kycByHandSchema,
      answer: sandboxSummarySchema,
      refusals: { 404: 'There is no customer with this id.' },
      handle: ({ params, body }) => {
        setKyc(state, state.customers.get(params.externalCustomerId), body.status);
        return summarize(state);
      },
    }),
  ];
}

function setKyc(state: SandboxState, customer: CustomerRecord, status: KycStatus): void {
  const record = newestKyc(customer) ?? openKyc(state, customer);
  changeKyc(state, customer, record, status);
}
