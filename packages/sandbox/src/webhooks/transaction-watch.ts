import { failureOf, settlementStatus, type Settlement } from '../settlements/settlement.js';
import type { SandboxState } from '../state.js';
import {
  disbursementEvent,
  paymentEvent,
  type DisbursementEvent,
  type Ending,
  type PaymentEvent,
} from './transaction-event.js';

/** A payment or payout that has ended, and when by the sandbox's clock. */
export interface EndedTransaction {
  endedAt: number;
  event: PaymentEvent | DisbursementEvent;
}

/**
 * Finds the payments and payouts that have ended. Nothing in a sandbox happens at the moment at
 * which money settles: how it stands is told from the time. So this looks, and tells each once.
 */
export class TransactionWatch {
  readonly #state: SandboxState;
  readonly #told = new WeakSet<object>();

  constructor(state: SandboxState) {
    this.#state = state;
  }

  /** What has ended since the last look, in the order in which it did. */
  look(): EndedTransaction[] {
    const now = this.#state.clock.now();
    const ended: EndedTransaction[] = [];
    const tell = (record: object, endedAt: number, event: EndedTransaction['event']) => {
      if (this.#told.has(record)) return;
      this.#told.add(record);
      ended.push({ endedAt, event });
    };
    for (const intent of this.#state.paymentIntents.all) {
      for (const payment of intent.payments) {
        const ending = endingOf(payment, now);
        if (ending) tell(payment, payment.settlesAt, paymentEvent(intent, ending));
      }
    }
    for (const intent of this.#state.disbursementIntents.all) {
      const { disbursement } = intent;
      if (!disbursement?.decision) continue;
      if (disbursement.decision.allowed) {
        const { settlement } = disbursement.decision;
        const ending = endingOf(settlement, now);
        if (ending) tell(disbursement, settlement.settlesAt, disbursementEvent(intent, ending));
      } else {
        tell(disbursement, now, disbursementEvent(intent, { status: 'rejected' }));
      }
    }
    return ended.sort((one, other) => one.endedAt - other.endedAt);
  }

  /** When something on its way settles next; `undefined` where nothing is. */
  next(): number | undefined {
    const { clock, paymentIntents, disbursementIntents } = this.#state;
    const now = clock.now();
    const settlements = [
      ...paymentIntents.all.flatMap(({ payments }): Settlement[] => payments),
      ...disbursementIntents.all.flatMap(({ disbursement }) =>
        disbursement?.decision?.allowed ? [disbursement.decision.settlement] : [],
      ),
    ];
    return settlements
      .map(({ settlesAt }) => settlesAt)
      .filter((settlesAt) => settlesAt > now)
      .sort((one, other) => one - other)[0];
  }
}

function endingOf(settlement: Settlement, now: number): Ending<'success' | 'failed'> | undefined {
  const status = settlementStatus(settlement, now);
  if (status === 'pending') return undefined;
  const failure = failureOf(settlement, now);
  return { status, ...(failure && { subStatus: failure.subStatus }) };
}
