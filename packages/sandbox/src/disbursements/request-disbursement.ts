import type { NextId } from '../ids.js';
import type { GivenInstrument } from '../instruments/given-instrument.js';
import type { DisbursementIntent, DisbursementRecord } from './disbursement-intent.js';
import { assertRequestable } from './disbursement-status.js';

/**
 * The customer asks for a payout: from now on it waits for the operator.
 *
 * @throws ApiError 409 or 400 where one was asked for before, or the intent has expired.
 */
export function requestDisbursement(
  intent: DisbursementIntent,
  { instrument, outcome }: GivenInstrument,
  { now, ids }: { now: number; ids: NextId },
): DisbursementRecord {
  assertRequestable(intent, now);
  intent.disbursement = { id: ids('dis_'), instrument, outcome, createdAt: now };
  return intent.disbursement;
}
