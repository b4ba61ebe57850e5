import { ApiError } from '../api/api-error.js';
import { disbursementIntentStatus } from '../disbursements/disbursement-status.js';
import { proceed } from '../disbursements/proceed.js';
import { pendingPayment } from '../payments/payment-status.js';
import { settleNow, type Settlement } from '../settlements/settlement.js';
import type { SandboxState } from '../state.js';
import type { AnyIntent } from '../intents/any-intent.js';
import { findIntent } from '../intents/find-intent.js';

/** How money that is on its way can be made to end. */
export type SettledStatus = 'success' | 'failed';

/**
 * Settles at once the payment or payout of an intent that is on its way.
 *
 * @throws ApiError 404 for an unknown intent, 400 where nothing of it is on its way.
 */
export function settleIntent(state: SandboxState, intentId: string, status: SettledStatus): void {
  const now = state.clock.now();
  const settlement = onItsWay(findIntent(state, intentId), now);
  if (!settlement) {
    throw new ApiError(
      400,
      'nothing-pending',
      `Nothing of this intent is waiting to settle. The customer pays, or asks for the payout, first: at /try/intent/${intentId} for one.`,
    );
  }
  settleNow(settlement, status, now);
}

/**
 * Ends the life of an intent now. A payment or payout that is on its way goes on.
 *
 * @throws ApiError 404 for an unknown intent.
 */
export function expireIntent(state: SandboxState, intentId: string): void {
  const intent = findIntent(state, intentId);
  intent.expiresAt = Math.min(intent.expiresAt, state.clock.now());
}

/**
 * Approves or rejects a payout, as the REST API's `proceed` does.
 *
 * @throws ApiError 404 for an unknown intent, 400 where no payout of it waits.
 */
export function decideIntent(state: SandboxState, intentId: string, allow: boolean): void {
  proceed(state.disbursementIntents.get(intentId), allow, { ...state, now: state.clock.now() });
}

function onItsWay(intent: AnyIntent, now: number): Settlement | undefined {
  if (intent.kind === 'payment') return pendingPayment(intent, now);
  const decision = intent.disbursement?.decision;
  if (!decision?.allowed || disbursementIntentStatus(intent, now) !== 'pending') return undefined;
  return decision.settlement;
}
