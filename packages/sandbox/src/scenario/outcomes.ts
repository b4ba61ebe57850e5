import type { DocumentVerdict } from '../kyc/test-documents.js';
import type { Outcome } from '../settlements/settlement.js';
import type { Scenario, TransferOutcome } from './scenario.js';

type Outcomes = NonNullable<Scenario['outcomes']>;

/** What each stands for. The words for the customer are the sandbox's own. */
const transfers: Record<TransferOutcome, Outcome> = {
  success: { succeeds: true },
  declined: { succeeds: false, subStatus: 'declined', message: 'The bank has declined.' },
  error: { succeeds: false, subStatus: 'error', message: 'The transfer did not go through.' },
  pending: { succeeds: null },
};

/** Takes what was chosen for the next payment or payout; `undefined` where nothing was. */
export function nextTransferOutcome(
  scenario: Scenario,
  kind: 'payments' | 'disbursements',
): Outcome | undefined {
  const chosen = next(scenario, kind);
  return chosen && { ...transfers[chosen] };
}

/** Takes what was chosen for the next identity check; `undefined` where nothing was. */
export function nextKycVerdict(scenario: Scenario): DocumentVerdict | undefined {
  const status = next(scenario, 'kyc');
  if (status !== 'rejected') return status && { status };
  return { status, reason: 'The document could not be verified.' };
}

/** Takes whether the next code is right; `undefined` where nothing was chosen. */
export function nextSmsCode(scenario: Scenario): 'right' | 'wrong' | undefined {
  return next(scenario, 'smsCodes');
}

/** Takes the first of a list. A list that is used up is gone, so that it shows what is to come. */
function next<Kind extends keyof Outcomes>(
  scenario: Scenario,
  kind: Kind,
): NonNullable<Outcomes[Kind]>[number] | undefined {
  const { outcomes } = scenario;
  const list: NonNullable<Outcomes[Kind]>[number][] = outcomes?.[kind] ?? [];
  const chosen = list.shift();
  if (outcomes && list.length === 0) delete outcomes[kind];
  if (outcomes && Object.keys(outcomes).length === 0) delete scenario.outcomes;
  return chosen;
}
