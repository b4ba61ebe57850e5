import { Hono } from 'hono';
import type { AppEnv } from '../app-env.js';
import { isoTime } from '../clock.js';
import type { DisbursementIntent } from '../disbursements/disbursement-intent.js';
import {
  assertRequestable,
  disbursementIntentStatus,
} from '../disbursements/disbursement-status.js';
import type { PaymentIntent } from '../payments/payment-intent.js';
import { assertPayable, paymentIntentStatus, pendingPayment } from '../payments/payment-status.js';
import type { SandboxState } from '../state.js';
import { describeSdkDisbursement } from './describe.js';
import type { SdkDisbursementSession, SdkPaymentSession, SdkSession } from './messages.js';

type Common = Pick<
  SdkSession,
  'amount' | 'currency' | 'expirationTime' | 'serverTime' | 'phoneEnding'
>;

/**
 * `GET /sdk/session`: what is to be paid, or paid out, and how it stands.
 * Answers 400 `Intent has expired` where nothing came of it and its time has run out.
 */
export function sessionRoutes(state: SandboxState): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/', (context) => {
    const intent = context.get('intent');
    const now = state.clock.now();
    const phone = state.customers.find(intent.externalCustomerId)?.data.phone;
    const common: Common = {
      amount: intent.amount,
      currency: intent.currency,
      expirationTime: isoTime(intent.expiresAt),
      serverTime: isoTime(now),
      phoneEnding: phone?.slice(-4) ?? null,
    };
    const session: SdkSession =
      intent.kind === 'payment'
        ? describePaymentSession(intent, now, common)
        : describeDisbursementSession(intent, now, common);
    return context.json(session);
  });
}

function describePaymentSession(
  intent: PaymentIntent,
  now: number,
  common: Common,
): SdkPaymentSession {
  const status = paymentIntentStatus(intent, now);
  if (status !== 'success' && status !== 'pending') assertPayable(intent, now);
  return {
    ...common,
    kind: intent.kind,
    paymentIntentId: intent.id,
    status,
    pendingPaymentId: pendingPayment(intent, now)?.id ?? null,
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
