import { Hono } from 'hono';
import { ApiError } from '../api/api-error.js';
import { readBody } from '../api/validation.js';
import type { AppEnv } from '../app-env.js';
import { beginVerification, confirmVerification } from '../payments/card-verification.js';
import type { PaymentRecord } from '../payments/payment-intent.js';
import { describePayment } from '../payments/payment-status.js';
import type { SandboxState } from '../state.js';
import { cardSchema, codeSchema } from './card-schema.js';
import type { SdkPayment, SdkVerification } from './messages.js';

/** The attempts of the intent that a request's client secret belongs to. The sandbox's own. */
export function attemptRoutes(state: SandboxState): Hono<AppEnv> {
  const settings = () => ({ ...state, now: state.clock.now() });
  const describe = (payment: PaymentRecord): SdkPayment => ({
    ...describePayment(payment, state.clock.now()),
    card: payment.card,
  });

  return new Hono<AppEnv>()
    .post('/card-verifications', async (context) => {
      const card = await readBody(context.req.raw, cardSchema(state.clock.now()));
      const verification = beginVerification(context.get('intent'), card.number, settings());
      const answer: SdkVerification = {
        verificationId: verification.id,
        card: verification.card,
      };
      return context.json(answer, 201);
    })
    .post('/card-verifications/:id/confirm', async (context) => {
      const { code } = await readBody(context.req.raw, codeSchema);
      const id = context.req.param('id');
      const payment = confirmVerification(context.get('intent'), id, code, settings());
      return context.json(describe(payment), 201);
    })
    .get('/payments/:id', (context) => {
      const id = context.req.param('id');
      const payment = context.get('intent').payments.find((one) => one.id === id);
      if (!payment) throw new ApiError(404, 'payment-unknown', 'There is no such payment.');
      return context.json(describe(payment));
    });
}
