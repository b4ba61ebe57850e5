import { Hono, type Context } from 'hono';
import type { z } from 'zod';
import { ApiError } from '../api/api-error.js';
import type { AppEnv } from '../app-env.js';
import { depositAddress } from '../crypto/deposit.js';
import { takeInstrument, type GivenInstrument } from '../instruments/given-instrument.js';
import { assertOffered } from '../instruments/offered-methods.js';
import { makePayment } from '../payments/make-payment.js';
import { agreedTotal } from '../payments/payment-fees.js';
import type { PaymentIntent, PaymentRecord } from '../payments/payment-intent.js';
import type { SandboxState } from '../state.js';
import { readClientBody } from './client-authentication.js';
import { describeSdkPayment } from './describe.js';
import { directPaymentSchema } from './instrument-schema.js';
import { assertOpen } from './open-intent.js';

type DirectPayment = z.output<typeof directPaymentSchema>;

/** The attempts of an intent, and those that are made without a code. The sandbox's own. */
export function sdkPaymentRoutes(state: SandboxState): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .post('/', async (context) => {
      const input = await readClientBody(context, state, directPaymentSchema);
      const intent = paymentIntentOf(context);
      const payment = findAttempt(intent, input) ?? pay(intent, input, state);
      return context.json(describeSdkPayment(payment, state.clock.now()), 201);
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

/** What was made of the same press of the button before, so that a lost answer pays nothing twice. */
function findAttempt({ payments }: PaymentIntent, { attemptKey }: DirectPayment) {
  return attemptKey === undefined
    ? undefined
    : payments.find((payment) => payment.attemptKey === attemptKey);
}

function pay(intent: PaymentIntent, input: DirectPayment, state: SandboxState): PaymentRecord {
  assertOpen(state, intent);
  assertOffered(input.type, intent.kind, state.account);
  const total = agreedTotal(intent, input.type, input.total, state);
  const order = { ...approved(input), total, attemptKey: input.attemptKey };
  return makePayment(intent, order, { ...state, now: state.clock.now() });
}

/** What the customer has approved at their bank, or says to have sent. */
function approved(input: DirectPayment): GivenInstrument {
  if (input.type === 'crypto') {
    const addressEnding = depositAddress.slice(-4);
    return { instrument: { type: 'crypto', addressEnding }, outcome: { succeeds: true } };
  }
  return takeInstrument(input, 'payment');
}
