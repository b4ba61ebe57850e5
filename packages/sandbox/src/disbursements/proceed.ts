import { ApiError } from '../api/api-error.js';
import type { DisbursementIntent, DisbursementRecord } from './disbursement-intent.js';

/**
 * The operator lets a payout go ahead, or does not. Can be said once; whether the intent's two
 * hours are over by then does not matter, as the customer was in time.
 *
 * @param settlementTime how long an approved payout is on its way, in milliseconds.
 * @throws ApiError 400 where no payout waits for it; the words are the sandbox's own.
 */
export function proceed(
  { disbursement }: DisbursementIntent,
  allowed: boolean,
  { now, settlementTime }: { now: number; settlementTime: number },
): DisbursementRecord {
  if (!disbursement || disbursement.decision) {
    throw new ApiError(
      400,
      'disbursement-not-pending',
      disbursement
        ? 'This payout was approved or rejected already.'
        : 'The customer has not requested this payout yet.',
    );
  }
  const settlement = { outcome: disbursement.outcome, settlesAt: now + settlementTime };
  disbursement.decision = allowed ? { allowed, settlement } : { allowed };
  return disbursement;
}
