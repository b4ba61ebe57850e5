import type { NextId } from '../ids.js';
import type { GivenInstrument } from '../instruments/given-instrument.js';
import { nextTransferOutcome } from '../scenario/outcomes.js';
import type { Scenario } from '../scenario/scenario.js';
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
  { now, ids, scenario }: { now: number; ids: NextId; scenario: Scenario },
): DisbursementRecord {
  assertRequestable(intent, now);
  intent.disbursement = {
    id: ids('dis_'),
    instrument,
    outcome: nextTransferOutcome(scenario, 'disbursements') ?? outcome,
    createdAt: now,
  };
  return intent.disbursement;
}
