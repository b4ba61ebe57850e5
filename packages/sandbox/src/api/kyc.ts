import { z } from 'zod';
import { endpoint, type Endpoint } from './endpoint.js';
import { customerParamsSchema, unknownCustomer } from '../customers/customer.js';
import type { SandboxState } from '../state.js';
import { describeKycInfo, kycInfoSchema } from '../kyc/kyc-info.js';
import { openKyc } from '../kyc/kyc-progress.js';
import {
  customersForReview,
  forReviewSchema,
  review,
  reviewParamsSchema,
  reviewSchema,
} from '../kyc/review.js';

const tag = 'Identity verification';

/** Who customers are. Documented by Vivamo. */
export function kycEndpoints(state: SandboxState): Endpoint[] {
  const { clock, customers, ids } = state;
  return [
    endpoint({
      method: 'get',
      path: '/v1/customers/kyc-for-review',
      tag,
      operationId: 'listCustomersForReview',
      summary: 'List the customers whose verification waits for a decision',
      source: 'documented',
      answer: forReviewSchema,
      handle: () => customersForReview(customers.all, clock.now()),
    }),
    endpoint({
      method: 'get',
      path: '/v1/customers/{externalCustomerId}/kyc-info',
      tag,
      operationId: 'getKycInfo',
      summary: 'How the verification of a customer stands, and what it is opened with',
      source: 'partly-documented',
      assumed: 'That asking begins a verification, where the account has KYC for anything.',
      params: customerParamsSchema,
      answer: kycInfoSchema,
      refusals: { 404: unknownCustomer },
      handle: ({ params }) => {
        const customer = customers.get(params.externalCustomerId);
        const { payments, disbursements } = state.account.kyc;
        if (payments || disbursements) openKyc(state, customer);
        return describeKycInfo(customer, {
          now: clock.now(),
          ids,
          origin: state.origin,
        });
      },
    }),
    endpoint({
      method: 'post',
      path: '/v1/customers/{externalCustomerId}/kyc-verify/{type}',
      tag,
      operationId: 'decideKycVerification',
      summary: 'Decide a verification that is under review',
      source: 'partly-documented',
      assumed: 'The words of the message.',
      params: reviewParamsSchema,
      body: reviewSchema,
      answer: z.object({ message: z.string() }),
      refusals: { 400: 'It is not under review.', 404: unknownCustomer },
      handle: ({ params, body }) => ({
        message: review(state, customers.get(params.externalCustomerId), body.verify),
      }),
    }),
  ];
}
