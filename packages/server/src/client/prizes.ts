import type { CallOptions, Requester } from './request.js';

/**
 * A prize to report, for Form W-2G. Documented by Vivamo, with the boxes; that amounts are decimal
 * strings in US dollars, as everywhere else, is *assumed*.
 */
export interface NewPrize {
  /** Box 1. In 2026: bingo from 1200.00; horse racing from 600.00 and 300 times the wager. */
  readonly reportableWinnings: string;
  /** Box 2. ISO 8601. */
  readonly dateWon: string;
  /** Box 3. */
  readonly typeOfWager: string;
  /** Box 4. Default: 0. */
  readonly federalIncomeTaxWithheld?: string;
  /** Box 5. Required for bingo. */
  readonly ticketOrCardNumber?: string;
  /** Box 6. Required for horse racing. */
  readonly race?: string;
  /** Box 7. */
  readonly winningsFromIdenticalWagers?: string;
  /** Box 8. */
  readonly payerInitials?: string;
  /** Box 10. */
  readonly payerLocation?: string;
  /** Required for horse racing. */
  readonly wagerAmount?: string;
  readonly cashierOrWindow?: string;
}

/** A prize as Vivamo keeps it. Documented by Vivamo; nothing in it is checked. */
export interface PrizeRecord extends NewPrize {
  readonly personalTaxType: 'bingo' | 'horse_racing';
  readonly taxYear: number;
  /** How far its report has come. */
  readonly status: 'recorded' | 'submitted' | 'filed';
  readonly federalIncomeTaxWithheld: string;
  readonly createdAt: string;
}

/** What recording a prize gives. */
export interface RecordedPrize {
  readonly prize: PrizeRecord;
  /** Where the customer fills in their W-9. Only where they have none yet. */
  readonly w9CaptureUrl?: string;
}

/** The prizes of your customers, for operators whose personal tax type is bingo or horse racing. */
export interface Prizes {
  /**
   * Records a prize. Never sent again by itself: a second one would be a second prize. Where
   * `prize` and `w9CaptureUrl` stand in Vivamo's answer is not documented; a record that is the
   * answer itself is understood as well.
   *
   * @throws VivamoApiError `refused` below the threshold, and where you record no prizes.
   */
  create(
    externalCustomerId: string,
    prize: NewPrize,
    options?: CallOptions,
  ): Promise<RecordedPrize>;
  /** The prizes of a year, the latest `dateWon` first. `taxYear`: 2000 to 2100; default: this year. */
  list(
    externalCustomerId: string,
    query?: { readonly taxYear?: number },
    options?: CallOptions,
  ): Promise<{ readonly prizes: readonly PrizeRecord[] }>;
}

/** Binds the group to a requester. */
export function createPrizes(request: Requester): Prizes {
  const path = '/v1/customers/:id/prizes';
  return {
    create: async (id, body, options) => {
      const answer = await request<Partial<RecordedPrize>>(`POST ${path}`, { id, body }, options);
      return (answer?.prize ? answer : { ...answer, prize: answer }) as RecordedPrize;
    },
    list: (id, query, options) =>
      request(`GET ${path}`, { id, query, shape: { prizes: 'object' } }, options),
  };
}
