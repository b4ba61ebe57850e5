import { Hono } from 'hono';
import type { AppEnv } from '../app-env.js';
import { isoTime } from '../clock.js';
import type { PaymentIntent } from '../payments/payment-intent.js';
import { assertPayable, intentStatus, paymentStatus } from '../payments/payment-status.js';
import type { SandboxState } from '../state.js';
import type { SdkSession } from './messages.js';

/**
 * `GET /sdk/session`: what is to be paid, and how it stands.
 * Answers 400 `Intent has expired` for an unpaid intent whose time has run out.
 */
export function sessionRoutes(state: SandboxState): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/', (context) => {
    const intent = context.get('intent');
    const now = state.clock.now();
    const status = intentStatus(intent, now);
    if (status !== 'success' && status !== 'pending') assertPayable(intent, now);
    const session: SdkSession = {
      paymentIntentId: intent.id,
      amount: intent.amount,
      currency: intent.currency,
      status,
      expirationTime: isoTime(intent.expiresAt),
      serverTime: isoTime(now),
      phoneEnding: phoneEnding(state, intent),
      pendingPaymentId:
        intent.payments.find((payment) => paymentStatus(payment, now) === 'pending')?.id ?? null,
    };
    return context.json(session);
  });
}

function phoneEnding(state: SandboxState, intent: PaymentIntent): string | null {
  return state.customers.find(intent.externalCustomerId)?.data.phone?.slice(-4) ?? null;
}
