import { z } from 'zod';
import { endpoint, type Endpoint } from '../api/endpoint.js';
import { customerParamsSchema, unknownCustomer } from '../customers/customer.js';
import { kycStatuses } from '../kyc/kyc-record.js';
import { answersState, stateAfter } from './state-after.js';
import type { SandboxControls } from './controls.js';

const common = {
  ...answersState,
  tag: 'Customers by hand',
  method: 'post',
  params: customerParamsSchema,
} as const;

/** What customers do, or others do with them, done by hand. */
export function customerControl(sandbox: SandboxControls): Endpoint[] {
  return [
    endpoint({
      ...common,
      path: '/sandbox/customers/{externalCustomerId}/kyc',
      summary: 'Set how the newest verification of a customer stands; one begins where none is',
      body: z.strictObject({ status: z.enum(kycStatuses) }),
      refusals: { 404: unknownCustomer },
      handle: ({ params, body }) =>
        stateAfter(sandbox, () => sandbox.setKyc(params.externalCustomerId, body.status)),
    }),
    endpoint({
      ...common,
      path: '/sandbox/customers/{externalCustomerId}/w9',
      summary: 'Send a customer’s W-9, with a test number, whether it was asked for or not',
      refusals: { 404: unknownCustomer, 409: 'This customer has a W-9 already.' },
      handle: ({ params }) =>
        stateAfter(sandbox, () => sandbox.completeW9(params.externalCustomerId)),
    }),
  ];
}
