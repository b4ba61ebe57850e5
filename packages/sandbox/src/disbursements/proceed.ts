import { ApiError } from '../api/api-error.js';
import type { DisbursementIntent, DisbursementRecord } from './disbursement-intent.js';

/** What a decision about a payout depends on. Times in milliseconds. */
export interface ProceedSettings {
  now: number;
  /** How long an approved payout is on its way. */
  settlementTime: number;
  /** Intents of which something is to be reported; this one from now on. */
  unreported: Set<object>;
}

/**
 * The operator lets a payout go ahead, or does not. Can be said once; whether the intent's two
 * hours are over by then does not matter, as the customer was in time.
 *
 * @throws ApiError 400 where no payout waits for it; the words are the sandbox's own.
 */
export function proceed(
  intent: DisbursementIntent,
  allowed: boolean,
  { now, settlementTime, unreported }: ProceedSettings,
): DisbursementRecord {
  const { disbursement } = intent;
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
  unreported.add(intent);
  return disbursement;
}
