import { parseAmount } from '../money.js';
import { utcYear } from '../prizes/date-won.js';
import { thresholds } from '../prizes/thresholds.js';
import type { SandboxState } from '../state.js';
import type { OperatorEvent } from '../webhooks/operator-event.js';
import { requireW9 } from './require-w9.js';
import type { AnyIntent } from '../intents/any-intent.js';

/*
 * Under 1099, a W-9 is needed once a customer's disbursements pass a threshold in the year
 * (documented). Which of them count is not known. In the sandbox: those that were paid out, in US
 * dollars, by the amounts of their intents, in the year of UTC in which they arrived.
 */

/** A payout that counts. */
interface Payout {
  externalCustomerId: string;
  /** In cents. */
  amount: bigint;
  /** When it arrived, in milliseconds since 1970. */
  at: number;
}

type WatchedState = Pick<
  SandboxState,
  'account' | 'customers' | 'disbursementIntents' | 'ids' | 'origin'
>;

/**
 * Asks for the W-9 of those whose payouts have passed the threshold.
 *
 * @param ended the intents of which something has ended since the last look.
 */
export function requireW9sOfPayouts(
  state: WatchedState,
  ended: readonly AnyIntent[],
): OperatorEvent[] {
  if (state.account.personalTaxType !== '1099') return [];
  const seen = new Set(ended);
  const before = state.disbursementIntents.all
    .filter((intent) => intent.disbursement?.reported && !seen.has(intent))
    .flatMap(payoutOf);
  const arrived = ended.flatMap(payoutOf).sort((one, other) => one.at - other.at);
  return arrived
    .filter((payout, index) => hasPassed(payout, [...before, ...arrived.slice(0, index + 1)]))
    .flatMap(({ externalCustomerId, at }) => {
      const customer = state.customers.get(externalCustomerId);
      return requireW9(state, customer, utcYear(at), at) ?? [];
    });
}

/**
 * Whether a customer's payouts of the year come to more than the threshold with this one.
 *
 * @param payouts those that have arrived, it among them. Where the clock was set back, some have
 *   done so at a later time.
 */
function hasPassed(latest: Payout, payouts: readonly Payout[]): boolean {
  const sum = payouts
    .filter(
      ({ externalCustomerId, at }) =>
        externalCustomerId === latest.externalCustomerId && utcYear(at) === utcYear(latest.at),
    )
    .reduce((total, { amount }) => total + amount, 0n);
  return sum > (parseAmount(thresholds.disbursements) ?? 0n);
}

/** The payout of an intent, where it counts once it has arrived. */
function payoutOf(intent: AnyIntent): Payout[] {
  if (intent.kind === 'payment' || intent.currency !== 'USD') return [];
  const decision = intent.disbursement?.decision;
  if (!decision?.allowed || !decision.settlement.outcome.succeeds) return [];
  const { externalCustomerId, amount } = intent;
  return [
    { externalCustomerId, amount: parseAmount(amount) ?? 0n, at: decision.settlement.settlesAt },
  ];
}
