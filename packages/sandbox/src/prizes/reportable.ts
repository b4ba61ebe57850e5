import { z } from 'zod';
import { ApiError } from '../api/api-error.js';
import { validate } from '../api/validation.js';
import { displayAmount, parseAmount } from '../money.js';
import type { NewPrize, PrizeTaxType } from './prize.js';
import { thresholds } from './thresholds.js';

/** What a prize must have by the operator's personal tax type. Documented by Vivamo. */
const required = {
  bingo: z.object({ ticketOrCardNumber: z.string() }),
  horse_racing: z.object({ race: z.string(), wagerAmount: z.string() }),
};

/**
 * Makes sure that a prize has what its kind needs, and is large enough to be reported.
 *
 * @throws ApiError 400. That there are thresholds is documented; how smaller prizes are refused, and
 *   in which words, is the sandbox's own.
 */
export function assertReportable(prize: NewPrize, taxType: PrizeTaxType): void {
  const winnings = hundredths(prize.reportableWinnings);
  if (taxType === 'bingo') {
    validate(prize, required.bingo);
    assertFrom(winnings, thresholds.bingo.winnings, 'Bingo winnings are');
    return;
  }
  const { wagerAmount } = validate(prize, required.horse_racing);
  const { winnings: least, timesWager } = thresholds.horse_racing;
  assertFrom(winnings, least, 'Winnings of horse racing are');
  if (winnings < hundredths(wagerAmount) * timesWager) {
    throw tooSmall(
      `Winnings of horse racing are reported from ${timesWager} times the wager: ` +
        `reportableWinnings is less than ${timesWager} times wagerAmount.`,
    );
  }
}

function assertFrom(winnings: bigint, least: string, what: string): void {
  if (winnings >= hundredths(least)) return;
  throw tooSmall(
    `${what} reported from ${displayAmount(least, 'USD')}: reportableWinnings is less.`,
  );
}

function tooSmall(why: string): ApiError {
  return new ApiError(400, 'prize-below-threshold', `${why} Do not record this prize.`);
}

function hundredths(amount: string): bigint {
  return parseAmount(amount) ?? 0n;
}
