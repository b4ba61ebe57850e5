import { Hono } from 'hono';
import type { z } from 'zod';
import type { AppEnv } from '../app-env.js';
import { requestDisbursement } from '../disbursements/request-disbursement.js';
import type { AnyIntent } from '../intents/any-intent.js';
import {
  takeInstrument,
  takeStored,
  type GivenInstrument,
} from '../instruments/given-instrument.js';
import { assertOffered } from '../instruments/offered-methods.js';
import {
  beginVerification,
  confirmVerification,
  type Verification,
} from '../intents/verification.js';
import { makePayment } from '../payments/make-payment.js';
import { agreedTotal } from '../payments/payment-fees.js';
import type { SandboxState } from '../state.js';
import { storeInstrument, usableInstrument } from '../stored-instruments/store.js';
import { readClientBody } from './client-authentication.js';
import { describeSdkDisbursement, describeSdkPayment } from './describe.js';
import { codeSchema, verificationSchemas } from './instrument-schema.js';
import type { SdkConfirmation, SdkVerification } from './messages.js';
import { assertOpen } from './open-intent.js';

/** What is handed in: an instrument, and what the customer was shown to pay with it. */
type Input = z.output<ReturnType<(typeof verificationSchemas)[AnyIntent['kind']]>>;

/** The code by text message, before a payment or a payout. The sandbox's own. */
export function verificationRoutes(state: SandboxState): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .post('/', async (context) => {
      const { kind } = context.get('intent');
      const schema = verificationSchemas[kind](state.clock.now());
      const input: Input = await readClientBody(context, state, schema);
      const answer = begin(state, context.get('intent'), input);
      return context.json(answer, 201);
    })
    .post('/:id/confirm', async (context) => {
      const { code } = await readClientBody(context, state, codeSchema);
      const answer = confirm(state, context.get('intent'), context.req.param('id'), code);
      return context.json(answer, 201);
    });
}

/** Takes an instrument, and what is agreed to be paid: that stands also where fees change then. */
function begin(state: SandboxState, intent: AnyIntent, input: Input): SdkVerification {
  assertOpen(state, intent);
  const given = take(state, intent, input);
  const method = given.instrument.type;
  assertOffered(method, intent.kind, state.account);
  const shown = 'total' in input ? input.total : undefined;
  const agreed = intent.kind === 'payment' && { total: agreedTotal(intent, method, shown, state) };
  const { id, instrument } = beginVerification(intent, { ...given, ...agreed }, state.ids);
  return { verificationId: id, instrument };
}

function take(
  { account, clock, customers }: SandboxState,
  { externalCustomerId, kind }: AnyIntent,
  input: Input,
): GivenInstrument {
  if (input.type !== 'stored') return takeInstrument(input, kind);
  const customer = customers.get(externalCustomerId);
  const settings = { account, now: clock.now() };
  return takeStored(usableInstrument(customer, input.storedInstrumentId, kind, settings), kind);
}

/** What the right code leads to: a payment, or a payout that waits for the operator. */
function confirm(
  state: SandboxState,
  intent: AnyIntent,
  verificationId: string,
  code: string,
): SdkConfirmation | null {
  const { scenario } = state;
  const settings = { ...state, now: state.clock.now() };
  const open = () => assertOpen(state, intent);
  if (intent.kind === 'payment') {
    const payment = confirmVerification(intent, verificationId, code, {
      assertOpen: open,
      make: keeping(state, intent, (given) => {
        // One that began in an older sandbox has no total.
        const total = given.total ?? agreedTotal(intent, given.instrument.type, undefined, state);
        return makePayment(intent, { ...given, total }, settings);
      }),
      find: (id) => intent.payments.find((payment) => payment.id === id),
      scenario,
    });
    return describeSdkPayment(payment, settings.now);
  }
  confirmVerification(intent, verificationId, code, {
    assertOpen: open,
    make: keeping(state, intent, (given) => {
      assertOffered(given.instrument.type, intent.kind, state.account);
      return requestDisbursement(intent, given, settings);
    }),
    find: () => intent.disbursement,
    scenario,
  });
  return describeSdkDisbursement(intent, settings.now);
}

/** Does the same, and keeps the instrument for the next time where that is wanted. */
function keeping<Made>(
  state: SandboxState,
  { externalCustomerId }: AnyIntent,
  make: (verification: Verification) => Made,
): (verification: Verification) => Made {
  return (verification) => {
    const customer = state.customers.get(externalCustomerId);
    const made = make(verification);
    const { toStore } = verification;
    if (toStore) storeInstrument(customer, toStore, { ...state, now: state.clock.now() });
    return made;
  };
}
