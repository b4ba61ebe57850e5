import { Hono, type Context } from 'hono';
import type { z } from 'zod';
import { ApiError } from '../api/api-error.js';
import { readBody } from '../api/validation.js';
import type { AppEnv } from '../app-env.js';
import { depositAddress } from '../crypto/deposit.js';
import { takeInstrument, type GivenInstrument } from '../instruments/given-instrument.js';
import { makePayment } from '../payments/make-payment.js';
import type { PaymentIntent } from '../payments/payment-intent.js';
import type { SandboxState } from '../state.js';
import { describeSdkPayment } from './describe.js';
import { directPaymentSchema } from './instrument-schema.js';

/** The attempts of an intent, and those that are made without a code. The sandbox's own. */
export function sdkPaymentRoutes(state: SandboxState): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .post('/', async (context) => {
      const intent = paymentIntentOf(context);
      const input = await readBody(context.req.raw, directPaymentSchema);
      const now = state.clock.now();
      const payment = makePayment(intent, approved(input), { ...state, now });
      return context.json(describeSdkPayment(payment, now), 201);
    })
    .get('/:id', (context) => {
      const id = context.req.param('id');
      const payment = paymentIntentOf(context).payments.find((one) => one.id === id);
      if (!payment) throw new ApiError(404, 'payment-unknown', 'There is no such payment.');
      return context.json(describeSdkPayment(payment, state.clock.now()));
    });
}

function paymentIntentOf(context: Context<AppEnv>): PaymentIntent {
  const intent = context.get('intent');
  if (intent.kind === 'payment') return intent;
  throw new ApiError(400, 'intent-of-other-kind', 'This intent is for a payout, not a payment.');
}

/** What the customer has approved at their bank, or says to have sent. */
function approved(input: z.output<typeof directPaymentSchema>): GivenInstrument {
  if (input.type === 'crypto') {
    const addressEnding = depositAddress.slice(-4);
    return { instrument: { type: 'crypto', addressEnding }, outcome: { succeeds: true } };
  }
  return takeInstrument(input, 'payment');
}
