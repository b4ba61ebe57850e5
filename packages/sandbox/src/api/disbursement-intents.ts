import { z } from 'zod';
import { unknownCustomer } from '../customers/customer.js';
import { newDisbursementIntentSchema } from '../disbursements/disbursement-intent.js';
import {
  describeDisbursement,
  disbursementIntentStatus,
} from '../disbursements/disbursement-status.js';
import {
  disbursementIntentStatusSchema,
  disbursementSchema,
} from '../disbursements/disbursement.js';
import { describeNewIntent } from '../intents/describe-intent.js';
import { intentParamsSchema, newIntentFields } from '../intents/intent-schema.js';
import { openIntent } from '../intents/intent.js';
import type { SandboxState } from '../state.js';
import { endpoint, type Endpoint } from './endpoint.js';

const tag = 'Disbursement intents';

/** `/v1/disbursement-intents`. Documented by Vivamo. */
export function disbursementIntentEndpoints(state: SandboxState): Endpoint[] {
  const { clock, customers, disbursementIntents, ids } = state;
  return [
    endpoint({
      method: 'post',
      path: '/v1/disbursement-intents',
      tag,
      operationId: 'createDisbursementIntent',
      summary: 'Create a disbursement intent',
      source: 'partly-documented',
      assumed: 'That creating answers 201.',
      body: newDisbursementIntentSchema,
      status: 201,
      answer: z.object({
        disbursementIntentId: z.string(),
        externalDisbursementIntentId: z.string(),
        ...newIntentFields,
      }),
      refusals: { 404: unknownCustomer },
      handle: ({ body: { customer, disbursementIntent } }) => {
        customers.get(customer.externalCustomerId);
        const { externalDisbursementIntentId, sendStatusEmail, ...terms } = disbursementIntent;
        const intent = disbursementIntents.add(
          openIntent(
            'disbursement',
            {
              ...terms,
              ...customer,
              externalId: externalDisbursementIntentId,
              sendEmail: sendStatusEmail,
            },
            { now: clock.now(), ids },
          ),
        );
        return {
          disbursementIntentId: intent.id,
          externalDisbursementIntentId,
          ...describeNewIntent(intent),
        };
      },
    }),
    endpoint({
      method: 'get',
      path: '/v1/disbursement-intents/{id}/status',
      tag,
      operationId: 'getDisbursementIntentStatus',
      summary: 'How a disbursement intent stands',
      source: 'partly-documented',
      assumed:
        'How it stands before the customer has asked for the payout: `no-payment`, and no `disbursement`; that an unknown intent is a 404.',
      params: intentParamsSchema,
      answer: z.object({
        status: disbursementIntentStatusSchema,
        disbursement: disbursementSchema.nullable(),
      }),
      refusals: { 404: 'There is no disbursement intent with this id.' },
      handle: ({ params }) => {
        const intent = disbursementIntents.get(params.id);
        const now = clock.now();
        return {
          status: disbursementIntentStatus(intent, now),
          disbursement: describeDisbursement(intent, now),
        };
      },
    }),
  ];
}
