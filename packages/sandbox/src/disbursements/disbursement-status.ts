import { ApiError } from '../api/api-error.js';
import { isoTime } from '../clock.js';
import { assertNotExpired } from '../intents/expiry.js';
import { failureOf, settlementStatus, type Settlement } from '../settlements/settlement.js';
import type { Decision, DisbursementIntent, DisbursementRecord } from './disbursement-intent.js';
import type { Disbursement, DisbursementIntentStatus } from './disbursement.js';

/** The one place that says how an intent stands before the customer has asked for the payout. */
const beforeRequest: DisbursementIntentStatus = 'no-payment';

/** How an intent stands. */
export function disbursementIntentStatus(
  { disbursement }: DisbursementIntent,
  now: number,
): DisbursementIntentStatus {
  if (!disbursement) return beforeRequest;
  const { decision } = disbursement;
  if (!decision) return 'pending-validation';
  return decision.allowed ? settlementStatus(transferOf(disbursement, decision), now) : 'rejected';
}

/** What is on its way of a payout that was approved, and whether its end was told. */
function transferOf(
  { reported = false }: DisbursementRecord,
  { settlement }: Decision & { allowed: true },
): Settlement {
  return { ...settlement, reported };
}

/** The payout of an intent as the API gives it; `null` before there is one. */
export function describeDisbursement(intent: DisbursementIntent, now: number): Disbursement | null {
  const { disbursement } = intent;
  if (!disbursement) return null;
  const status = disbursementIntentStatus(intent, now);
  return {
    id: disbursement.id,
    status: status === 'rejected' || status === 'no-payment' ? 'failed' : status,
    type: disbursement.instrument.type,
    messages: whatWentWrong(disbursement, now),
    createdAt: isoTime(disbursement.createdAt),
  };
}

function whatWentWrong(disbursement: DisbursementRecord, now: number): string[] {
  const { decision } = disbursement;
  if (!decision) return [];
  if (!decision.allowed) return ['The payout was not approved.'];
  const failure = failureOf(transferOf(disbursement, decision), now);
  return failure ? [failure.message] : [];
}

/**
 * Makes sure that a payout may be asked for: none was yet, and the intent's time has not run out.
 * This is what keeps an intent from being paid out twice.
 *
 * @throws ApiError 409 or 400.
 */
export function assertRequestable(intent: DisbursementIntent, now: number): void {
  if (intent.disbursement) {
    throw new ApiError(409, 'disbursement-requested', 'This payout was requested already.');
  }
  assertNotExpired(intent, now);
}
