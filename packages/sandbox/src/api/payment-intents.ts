import { Hono } from 'hono';
import type { AppEnv } from '../app-env.js';
import { isoTime } from '../clock.js';
import { newPaymentIntentSchema } from '../payments/payment-intent.js';
import { describePayment, intentStatus } from '../payments/payment-status.js';
import type { SandboxState } from '../state.js';
import { readBody } from './validation.js';

/** `/v1/payment-intents`. Documented by Vivamo; that creating answers 201 is assumed. */
export function paymentIntentRoutes(state: SandboxState): Hono<AppEnv> {
  const { clock, customers, ids, paymentIntents } = state;
  return new Hono<AppEnv>()
    .post('/', async (context) => {
      const input = await readBody(context.req.raw, newPaymentIntentSchema);
      customers.get(input.customer.externalCustomerId);
      const intent = paymentIntents.create(input, clock.now(), ids);
      return context.json(
        {
          paymentIntentId: intent.id,
          amount: intent.amount,
          currency: intent.currency,
          externalCustomerId: intent.externalCustomerId,
          externalPaymentIntentId: intent.externalPaymentIntentId,
          clientSecretKey: intent.clientSecretKey,
          clientSecretKeyValidTill: isoTime(intent.secretExpiresAt),
          expirationTime: isoTime(intent.expiresAt),
        },
        201,
      );
    })
    .get('/:id/status', (context) => {
      const intent = paymentIntents.get(context.req.param('id'));
      const now = clock.now();
      return context.json({
        status: intentStatus(intent, now),
        payments: intent.payments.map((payment) => describePayment(payment, now)),
      });
    });
}
