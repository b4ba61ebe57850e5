import { Hono } from 'hono';
import { readBody } from '../api/validation.js';
import type { AppEnv } from '../app-env.js';
import type { DisbursementIntent } from '../disbursements/disbursement-intent.js';
import { assertRequestable } from '../disbursements/disbursement-status.js';
import { requestDisbursement } from '../disbursements/request-disbursement.js';
import {
  takeInstrument,
  takeStored,
  type GivenInstrument,
} from '../instruments/given-instrument.js';
import { assertOffered } from '../instruments/offered-methods.js';
import { beginVerification, confirmVerification } from '../intents/verification.js';
import { makePayment, type PaymentSettings } from '../payments/make-payment.js';
import type { PaymentIntent } from '../payments/payment-intent.js';
import { assertPayable } from '../payments/payment-status.js';
import type { SandboxState } from '../state.js';
import { storeInstrument, usableInstrument } from '../stored-instruments/store.js';
import { describeSdkDisbursement, describeSdkPayment } from './describe.js';
import { codeSchema, verificationSchemas } from './instrument-schema.js';
import type { SdkConfirmation, SdkVerification } from './messages.js';

type AnyIntent = PaymentIntent | DisbursementIntent;

/** The code by text message, before a payment or a payout. The sandbox's own. */
export function verificationRoutes(state: SandboxState): Hono<AppEnv> {
  const settings = (): PaymentSettings => ({ ...state, now: state.clock.now() });

  return new Hono<AppEnv>()
    .post('/', async (context) => {
      const intent: AnyIntent = context.get('intent');
      const { now, ids, account, customers } = settings();
      const input = await readBody(context.req.raw, verificationSchemas[intent.kind](now));
      assertOpen(intent, now);
      const customer = customers.get(intent.externalCustomerId);
      const given =
        input.type === 'stored'
          ? takeStored(
              usableInstrument(customer, input.storedInstrumentId, intent.kind, { account, now }),
              intent.kind,
            )
          : takeInstrument(input, intent.kind);
      assertOffered(given.instrument.type, intent.kind, account);
      const { id, instrument } = beginVerification(intent, given, ids);
      const answer: SdkVerification = { verificationId: id, instrument };
      return context.json(answer, 201);
    })
    .post('/:id/confirm', async (context) => {
      const { code } = await readBody(context.req.raw, codeSchema);
      const answer = confirm(context.get('intent'), context.req.param('id'), code, settings());
      return context.json(answer, 201);
    });
}

/** Makes sure that something can still come of an intent, and nothing has yet. */
function assertOpen(intent: AnyIntent, now: number): void {
  if (intent.kind === 'payment') assertPayable(intent, now);
  else assertRequestable(intent, now);
}

/** What the right code leads to: a payment, or a payout that waits for the operator. */
function confirm(
  intent: AnyIntent,
  verificationId: string,
  code: string,
  settings: PaymentSettings,
): SdkConfirmation | null {
  const { now, scenario } = settings;
  if (intent.kind === 'payment') {
    const payment = confirmVerification(intent, verificationId, code, {
      assertOpen: () => assertPayable(intent, now),
      make: keeping(intent, settings, (given) => makePayment(intent, given, settings)),
      find: (id) => intent.payments.find((payment) => payment.id === id),
      scenario,
    });
    return describeSdkPayment(payment, now);
  }
  confirmVerification(intent, verificationId, code, {
    assertOpen: () => assertRequestable(intent, now),
    make: keeping(intent, settings, (given) => {
      assertOffered(given.instrument.type, intent.kind, settings.account);
      return requestDisbursement(intent, given, settings);
    }),
    find: () => intent.disbursement,
    scenario,
  });
  return describeSdkDisbursement(intent, now);
}

/** Does the same, and keeps the instrument for the next time where that is wanted. */
function keeping<Made>(
  { externalCustomerId }: AnyIntent,
  settings: PaymentSettings,
  make: (given: GivenInstrument) => Made,
): (given: GivenInstrument) => Made {
  return (given) => {
    const made = make(given);
    const customer = settings.customers.get(externalCustomerId);
    if (given.toStore) storeInstrument(customer, given.toStore, settings);
    return made;
  };
}
