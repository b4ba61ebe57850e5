import { Hono } from 'hono';
import type { AppEnv } from '../app-env.js';
import { describeNewIntent } from '../intents/describe-intent.js';
import { openIntent } from '../intents/intent.js';
import { newPaymentIntentSchema } from '../payments/payment-intent.js';
import { describePayment, paymentIntentStatus } from '../payments/payment-status.js';
import type { SandboxState } from '../state.js';
import { readBody } from './validation.js';

/** `/v1/payment-intents`. Documented by Vivamo; that creating answers 201 is assumed. */
export function paymentIntentRoutes(state: SandboxState): Hono<AppEnv> {
  const { clock, customers, ids, paymentIntents } = state;
  return new Hono<AppEnv>()
    .post('/', async (context) => {
      const { customer, paymentIntent } = await readBody(context.req.raw, newPaymentIntentSchema);
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
      const answer = {
        paymentIntentId: intent.id,
        externalPaymentIntentId,
        ...describeNewIntent(intent),
      };
      return context.json(answer, 201);
    })
    .get('/:id/status', (context) => {
      const intent = paymentIntents.get(context.req.param('id'));
      const now = clock.now();
      return context.json({
        status: paymentIntentStatus(intent, now),
        payments: intent.payments.map((payment) => describePayment(payment, now)),
      });
    });
}
