import { Hono } from 'hono';
import type { AppEnv } from '../app-env.js';
import { isoTime } from '../clock.js';
import type { DisbursementIntent } from '../disbursements/disbursement-intent.js';
import {
  assertRequestable,
  disbursementIntentStatus,
} from '../disbursements/disbursement-status.js';
import { instrumentTypes } from '../instruments/instrument-type.js';
import { offeredMethods } from '../instruments/offered-methods.js';
import { paymentFees } from '../payments/payment-fees.js';
import type { PaymentIntent } from '../payments/payment-intent.js';
import { assertPayable, paymentIntentStatus, pendingPayment } from '../payments/payment-status.js';
import type { SandboxState } from '../state.js';
import { storedLimits, usableInstruments } from '../stored-instruments/store.js';
import { describeSdkDisbursement, describeSdkStored } from './describe.js';
import { demandedKyc, describeKycSession } from './kyc.js';
import type { SdkDisbursementSession, SdkPaymentSession, SdkSession } from './messages.js';

type Common = Pick<
  SdkSession,
  | 'amount'
  | 'currency'
  | 'expirationTime'
  | 'serverTime'
  | 'phoneEnding'
  | 'kyc'
  | 'methods'
  | 'storedInstruments'
  | 'storedLimits'
>;

/**
 * `GET /sdk/session`: what is to be paid, or paid out, or whose identity is to be verified, and how
 * it stands.
 * Answers 400 `Intent has expired` where nothing came of it and its time has run out.
 */
export function sessionRoutes(state: SandboxState): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/', (context) => {
    const now = state.clock.now();
    const verification = context.get('kyc');
    if (verification) return context.json(describeKycSession(verification.record, now));
    const intent = context.get('intent');
    const { account } = state;
    const customer = state.customers.get(intent.externalCustomerId);
    const { phone } = customer.data;
    const usable = usableInstruments(customer, intent.kind, { account, now });
    const common: Common = {
      amount: intent.amount,
      currency: intent.currency,
      expirationTime: isoTime(intent.expiresAt),
      serverTime: isoTime(now),
      phoneEnding: phone?.slice(-4) ?? null,
      kyc: demandedKyc(state, intent),
      methods: offeredMethods(intent.kind, account),
      storedInstruments: usable.map(describeSdkStored),
      storedLimits: storedLimits(account),
    };
    const session: SdkSession =
      intent.kind === 'payment'
        ? describePaymentSession(intent, now, { ...common, fees: feesByMethod(intent, state) })
        : describeDisbursementSession(intent, now, common);
    return context.json(session);
  });
}

function describePaymentSession(
  intent: PaymentIntent,
  now: number,
  common: Common & Pick<SdkPaymentSession, 'fees'>,
): SdkPaymentSession {
  const status = paymentIntentStatus(intent, now);
  if (status !== 'success' && status !== 'pending') assertPayable(intent, now);
  return {
    ...common,
    kind: intent.kind,
    paymentIntentId: intent.id,
    status,
    pendingPaymentId: pendingPayment(intent, now)?.id ?? null,
    attempts: Object.fromEntries(
      intent.payments.flatMap(({ attemptKey, id }) => (attemptKey ? [[attemptKey, id]] : [])),
    ),
  };
}

function describeDisbursementSession(
  intent: DisbursementIntent,
  now: number,
  common: Common,
): SdkDisbursementSession {
  if (!intent.disbursement) assertRequestable(intent, now);
  return {
    ...common,
    kind: intent.kind,
    disbursementIntentId: intent.id,
    status: disbursementIntentStatus(intent, now),
    disbursement: describeSdkDisbursement(intent, now),
  };
}

function feesByMethod(intent: PaymentIntent, state: SandboxState): SdkPaymentSession['fees'] {
  return Object.fromEntries(
    instrumentTypes.map((method) => [method, paymentFees(intent, method, state)]),
  ) as SdkPaymentSession['fees'];
}
