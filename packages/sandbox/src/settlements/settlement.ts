/**
 * How something ends: it succeeds, fails with a reason for the customer, or (`null`) is pending
 * until it is settled by hand.
 */
export type Outcome = { succeeds: true } | Failure | { succeeds: null };

/** How something failed. The words are documented by Vivamo, and may be more of them there. */
export const subStatuses = ['declined', 'error'] as const;

/** An ending without success. */
export interface Failure {
  succeeds: false;
  subStatus: (typeof subStatuses)[number];
  /** In words for the customer: the sandbox's own. */
  message: string;
}

/** Money on its way. It is there, or not, at `settlesAt`: milliseconds since 1970. */
export interface Settlement {
  outcome: Outcome;
  settlesAt: number;
  /**
   * Whether the operator's webhooks were told how it ended. Nothing changes that any more, not even
   * a clock that is set back.
   */
  reported?: boolean;
}

/** The words that settlements stand in, for payments and payouts alike. Documented by Vivamo. */
export const settlementStatuses = ['pending', 'success', 'failed'] as const;

/** One of {@link settlementStatuses}. */
export type SettlementStatus = (typeof settlementStatuses)[number];

/** How money stands at a time: on its way until it settles, then what it comes to. */
export function settlementStatus(settlement: Settlement, now: number): SettlementStatus {
  const { outcome, settlesAt, reported } = settlement;
  if (outcome.succeeds === null || (now < settlesAt && !reported)) return 'pending';
  return outcome.succeeds ? 'success' : 'failed';
}

/** Why it failed; `undefined` while it has not. */
export function failureOf(settlement: Settlement, now: number): Failure | undefined {
  const { outcome } = settlement;
  const hasEnded = settlementStatus(settlement, now) !== 'pending';
  return hasEnded && outcome.succeeds === false ? outcome : undefined;
}

const failedByHand: Failure = {
  succeeds: false,
  subStatus: 'error',
  message: 'The transfer did not go through.',
};

/** Settles at once what is on its way, whatever it would have come to. */
export function settleNow(
  settlement: Settlement,
  status: Exclude<SettlementStatus, 'pending'>,
  now: number,
): void {
  settlement.outcome = status === 'success' ? { succeeds: true } : failedByHand;
  settlement.settlesAt = now;
}
