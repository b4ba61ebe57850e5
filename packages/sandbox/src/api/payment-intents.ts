import { z } from 'zod';
import { unknownCustomer } from '../customers/customer.js';
import { describeNewIntent } from '../intents/describe-intent.js';
import { intentParamsSchema, newIntentFields } from '../intents/intent-schema.js';
import { openIntent } from '../intents/intent.js';
import { newPaymentIntentSchema } from '../payments/payment-intent.js';
import { describePayment, paymentIntentStatus } from '../payments/payment-status.js';
import { paymentIntentStatusSchema, paymentSchema } from '../payments/payment.js';
import type { SandboxState } from '../state.js';
import { endpoint, type Endpoint } from './endpoint.js';

const tag = 'Payment intents';

/** `/v1/payment-intents`. Documented by Vivamo. */
export function paymentIntentEndpoints(state: SandboxState): Endpoint[] {
  const { clock, customers, ids, paymentIntents } = state;
  return [
    endpoint({
      method: 'post',
      path: '/v1/payment-intents',
      tag,
      operationId: 'createPaymentIntent',
      summary: 'Create a payment intent',
      source: 'partly-documented',
      assumed: 'That creating answers 201.',
      body: newPaymentIntentSchema,
      status: 201,
      answer: z.object({
        paymentIntentId: z.string(),
        externalPaymentIntentId: z.string(),
        ...newIntentFields,
      }),
      refusals: { 404: unknownCustomer },
      handle: ({ body: { customer, paymentIntent } }) => {
        customers.get(customer.externalCustomerId);
        const { externalPaymentIntentId, sendReceiptEmail, ...terms } = paymentIntent;
        const intent = paymentIntents.add({
          ...openIntent(
            'payment',
            {
              ...terms,
              ...customer,
              externalId: externalPaymentIntentId,
              sendEmail: sendReceiptEmail,
            },
            { now: clock.now(), ids },
          ),
          payments: [],
        });
        return {
          paymentIntentId: intent.id,
          externalPaymentIntentId,
          ...describeNewIntent(intent),
        };
      },
    }),
    endpoint({
      method: 'get',
      path: '/v1/payment-intents/{id}/status',
      tag,
      operationId: 'getPaymentIntentStatus',
      summary: 'How a payment intent stands',
      source: 'partly-documented',
      assumed: 'That an unknown intent is a 404.',
      params: intentParamsSchema,
      answer: z.object({ status: paymentIntentStatusSchema, payments: z.array(paymentSchema) }),
      refusals: { 404: 'There is no payment intent with this id.' },
      handle: ({ params }) => {
        const intent = paymentIntents.get(params.id);
        const now = clock.now();
        return {
          status: paymentIntentStatus(intent, now),
          payments: intent.payments.map((payment) => describePayment(payment, now)),
        };
      },
    }),
  ];
}
