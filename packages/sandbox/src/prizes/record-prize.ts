import type { PersonalTaxType } from '../account/account-settings.js';
import { ApiError } from '../api/api-error.js';
import { isoTime } from '../clock.js';
import type { SandboxState } from '../state.js';
import { requireW9 } from '../w9/require-w9.js';
import { w9CaptureUrl } from '../w9/w9-record.js';
import { utcYear } from './date-won.js';
import { prizeTaxTypeSchema, type NewPrize, type PrizeRecord, type PrizeTaxType } from './prize.js';
import { assertReportable } from './reportable.js';

/** A prize that was recorded, and where the customer's W-9 can be filled in if there is none. */
export interface RecordedPrize {
  prize: PrizeRecord;
  w9CaptureUrl?: string;
}

/**
 * Records a prize of a customer, and asks for a W-9 where there is none yet.
 *
 * @throws ApiError 404 for an unknown customer; 400 where the operator records no prizes, or the
 *   prize is not one to be reported.
 */
export function recordPrize(
  state: SandboxState,
  externalCustomerId: string,
  given: NewPrize,
): RecordedPrize {
  const customer = state.customers.get(externalCustomerId);
  const personalTaxType = readTaxType(state.account.personalTaxType);
  assertReportable(given, personalTaxType);

  const now = state.clock.now();
  const taxYear = utcYear(given.dateWon);
  const prize: PrizeRecord = {
    personalTaxType,
    taxYear,
    status: 'recorded',
    ...given,
    createdAt: isoTime(now),
  };
  state.prizes.push({ id: state.ids('prz_'), externalCustomerId, record: prize });

  const event = requireW9(state, customer, taxYear, now);
  if (event) state.events.push(event);
  const url = w9CaptureUrl(state, customer);
  return { prize, ...(url !== undefined && { w9CaptureUrl: url }) };
}

function readTaxType(taxType: PersonalTaxType): PrizeTaxType {
  const { success, data } = prizeTaxTypeSchema.safeParse(taxType);
  if (success) return data;
  throw new ApiError(
    400,
    'prizes-not-recorded',
    `The operator’s personal tax type is ${taxType}: prizes are recorded for bingo and ` +
      'horse_racing only. In the sandbox, PATCH /sandbox/account sets personalTaxType.',
  );
}
