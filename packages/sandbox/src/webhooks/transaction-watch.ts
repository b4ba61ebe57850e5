import type { DisbursementIntent } from '../disbursements/disbursement-intent.js';
import { writePayoutStatus, writeReceipt } from '../emails/write-email.js';
import type { PaymentIntent } from '../payments/payment-intent.js';
import { failureOf, settlementStatus, type Settlement } from '../settlements/settlement.js';
import type { SandboxState } from '../state.js';
import { requireW9sOfPayouts } from '../w9/payout-watch.js';
import type { OperatorEvent } from './operator-event.js';
import { disbursementEvent, paymentEvent, type Ending } from './transaction-event.js';
import type { AnyIntent } from '../intents/any-intent.js';

/*
 * Finds the payments and payouts that have ended. Nothing in a sandbox happens at the moment at
 * which money settles: how it stands is told from the time. So this looks, and tells each once.
 */

type WatchedState = Pick<SandboxState, 'clock' | 'unreported'>;
type ReportState = Pick<
  SandboxState,
  | 'clock'
  | 'unreported'
  | 'account'
  | 'customers'
  | 'disbursementIntents'
  | 'emails'
  | 'ids'
  | 'origin'
>;

/** Something that has ended, and the e-mail that its customer may want. */
interface Ended {
  event: OperatorEvent;
  writeEmail?: () => void;
}

/** What has ended since the last look, in the order in which it did. */
export function reportEnded(state: ReportState): OperatorEvent[] {
  const ended: Ended[] = [];
  const done: AnyIntent[] = [];
  for (const intent of state.unreported) {
    ended.push(
      ...(intent.kind === 'payment' ? endedPayments(intent, state) : endedPayout(intent, state)),
    );
    if (isUnreported(intent)) continue;
    state.unreported.delete(intent);
    done.push(intent);
  }
  ended.push(...requireW9sOfPayouts(state, done).map((event) => ({ event })));
  ended.sort((one, other) => one.event.at - other.event.at);
  for (const { writeEmail } of ended) writeEmail?.();
  return ended.map(({ event }) => event);
}

/** When something on its way settles next; `undefined` where nothing is. */
export function nextSettlement({ clock, unreported }: WatchedState): number | undefined {
  const now = clock.now();
  const times = [...unreported]
    .flatMap(settlementsOf)
    .filter(({ outcome }) => outcome.succeeds !== null)
    .map(({ settlesAt }) => settlesAt)
    .filter((settlesAt) => settlesAt > now);
  return times.length === 0 ? undefined : Math.min(...times);
}

/** Whether there is, or will be, something of an intent that nobody was told yet. */
export function isUnreported(intent: AnyIntent): boolean {
  return intent.kind === 'payment'
    ? intent.payments.some(({ reported }) => !reported)
    : intent.disbursement?.decision !== undefined && !intent.disbursement.reported;
}

function endedPayments(intent: PaymentIntent, state: ReportState): Ended[] {
  const now = state.clock.now();
  return intent.payments.flatMap((payment) => {
    const ending = payment.reported ? undefined : endingOf(payment, now);
    if (!ending) return [];
    payment.reported = true;
    const event = transaction(payment.settlesAt, paymentEvent(intent, ending));
    if (ending.status === 'failed') return [{ event }];
    return [{ event, writeEmail: () => writeReceipt(state, intent, payment) }];
  });
}

function endedPayout(intent: DisbursementIntent, state: ReportState): Ended[] {
  const now = state.clock.now();
  const { disbursement } = intent;
  const decision = disbursement?.decision;
  if (!decision || disbursement.reported) return [];
  const ending = decision.allowed
    ? endingOf(decision.settlement, now)
    : { status: 'rejected' as const };
  if (!ending) return [];
  disbursement.reported = true;
  const at = decision.allowed ? decision.settlement.settlesAt : now;
  return [
    {
      event: transaction(at, disbursementEvent(intent, ending)),
      writeEmail: () => writePayoutStatus(state, intent, ending.status, at),
    },
  ];
}

function transaction(at: number, payload: object): OperatorEvent {
  return { at, eventType: 'transaction', payload };
}

function settlementsOf(intent: AnyIntent): Settlement[] {
  if (intent.kind === 'payment') return intent.payments;
  const decision = intent.disbursement?.decision;
  return decision?.allowed ? [decision.settlement] : [];
}

function endingOf(settlement: Settlement, now: number): Ending<'success' | 'failed'> | undefined {
  const status = settlementStatus(settlement, now);
  if (status === 'pending') return undefined;
  const failure = failureOf(settlement, now);
  return { status, ...(failure && { subStatus: failure.subStatus }) };
}
