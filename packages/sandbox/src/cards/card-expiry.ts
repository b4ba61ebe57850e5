/** The month a card is good through: both numbers as people say them, the year with four digits. */
export interface CardExpiry {
  month: number;
  year: number;
}

/**
 * Reads `MM/YY` (also `MM/YYYY`, with or without spaces).
 *
 * @returns `undefined` where it is not a month and a year.
 */
export function parseExpiry(text: string): CardExpiry | undefined {
  const match = /^(\d{2})\s*\/\s*(\d{2}|20\d{2})$/.exec(text.trim());
  if (!match) return undefined;
  const month = Number(match[1]);
  const year = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  return { month, year: year < 100 ? 2000 + year : year };
}

/** Whether a card has run out at a time: it is good until its month is over, in UTC. */
export function isExpired(expiry: CardExpiry, now: number): boolean {
  return now >= Date.UTC(expiry.year, expiry.month, 1);
}
