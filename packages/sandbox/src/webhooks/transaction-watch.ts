import type { DisbursementIntent } from '../disbursements/disbursement-intent.js';
import type { PaymentIntent } from '../payments/payment-intent.js';
import { failureOf, settlementStatus, type Settlement } from '../settlements/settlement.js';
import type { SandboxState } from '../state.js';
import type { OperatorEvent } from './operator-event.js';
import { disbursementEvent, paymentEvent, type Ending } from './transaction-event.js';

/*
 * Finds the payments and payouts that have ended. Nothing in a sandbox happens at the moment at
 * which money settles: how it stands is told from the time. So this looks, and tells each once.
 */

type WatchedState = Pick<SandboxState, 'clock' | 'unreported'>;

/** What has ended since the last look, in the order in which it did. */
export function reportEnded({ clock, unreported }: WatchedState): OperatorEvent[] {
  const now = clock.now();
  const events: OperatorEvent[] = [];
  for (const intent of unreported) {
    events.push(...(intent.kind === 'payment' ? endedPayments(intent, now) : ended(intent, now)));
    if (!isUnreported(intent)) unreported.delete(intent);
  }
  return events.sort((one, other) => one.at - other.at);
}

/** When something on its way settles next; `undefined` where nothing is. */
export function nextSettlement({ clock, unreported }: WatchedState): number | undefined {
  const now = clock.now();
  const times = [...unreported]
    .flatMap(settlementsOf)
    .map(({ settlesAt }) => settlesAt)
    .filter((settlesAt) => settlesAt > now);
  return times.length === 0 ? undefined : Math.min(...times);
}

/** Whether there is, or will be, something of an intent that nobody was told yet. */
export function isUnreported(intent: PaymentIntent | DisbursementIntent): boolean {
  return intent.kind === 'payment'
    ? intent.payments.some(({ reported }) => !reported)
    : intent.disbursement?.decision !== undefined && !intent.disbursement.reported;
}

function endedPayments(intent: PaymentIntent, now: number): OperatorEvent[] {
  return intent.payments.flatMap((payment) => {
    const ending = payment.reported ? undefined : endingOf(payment, now);
    if (!ending) return [];
    payment.reported = true;
    return [transaction(payment.settlesAt, paymentEvent(intent, ending))];
  });
}

function ended(intent: DisbursementIntent, now: number): OperatorEvent[] {
  const { disbursement } = intent;
  const decision = disbursement?.decision;
  if (!decision || disbursement.reported) return [];
  const ending = decision.allowed
    ? endingOf(decision.settlement, now)
    : { status: 'rejected' as const };
  if (!ending) return [];
  disbursement.reported = true;
  const at = decision.allowed ? decision.settlement.settlesAt : now;
  return [transaction(at, disbursementEvent(intent, ending))];
}

function transaction(at: number, payload: object): OperatorEvent {
  return { at, eventType: 'transaction', payload };
}

function settlementsOf(intent: PaymentIntent | DisbursementIntent): Settlement[] {
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
