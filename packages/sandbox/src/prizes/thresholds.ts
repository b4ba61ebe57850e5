/**
 * From when on something has to be reported, as documented by Vivamo in 2026. The IRS changes these
 * amounts: this is the one place where they stand. In US dollars, as decimal strings.
 */
export const thresholds = {
  /** Bingo winnings: this much or more. */
  bingo: { winnings: '1200.00' },
  /** Winnings of horse racing: this much or more, and this many times the wager or more. */
  horse_racing: { winnings: '600.00', timesWager: 300n },
  /** A customer’s payouts in a year, under 1099: more than this. */
  disbursements: '2000.00',
} as const;
