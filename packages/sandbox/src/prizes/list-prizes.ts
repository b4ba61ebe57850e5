import type { Prize, PrizeRecord } from './prize.js';

/** A customer's prizes of a tax year, newest `dateWon` first; of equal ones the last recorded. */
export function listPrizes(
  prizes: readonly Prize[],
  externalCustomerId: string,
  taxYear: number,
): PrizeRecord[] {
  return prizes
    .filter((prize) => prize.externalCustomerId === externalCustomerId)
    .map(({ record }) => record)
    .filter((record) => record.taxYear === taxYear)
    .reverse()
    .sort((one, other) => Date.parse(other.dateWon) - Date.parse(one.dateWon));
}
