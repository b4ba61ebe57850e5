import { isDateOfBirth, isRealDate } from '../kyc/date-of-birth.js';

/** The parts of a date, in the order in which they are asked for. */
export const dateParts = ['month', 'day', 'year'] as const;

/** One of {@link dateParts}. */
export type DatePart = (typeof dateParts)[number];

/** A date as it was typed: digits only. */
export type TypedDate = Record<DatePart, string>;

/** What is wrong with a date, in words for the customer, and with which of its parts. */
export interface DateFault {
  message: string;
  parts: readonly DatePart[];
}

/** A typed date as `YYYY-MM-DD`. */
export function isoDate({ month, day, year }: TypedDate): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/**
 * What is wrong with a date of birth; `undefined` when nothing is.
 *
 * @param now milliseconds since 1970.
 */
export function dateFault(date: TypedDate, now: number): DateFault | undefined {
  const missing = dateParts.filter((part) => date[part] === '');
  if (missing.length === dateParts.length) {
    return { message: 'Enter your date of birth.', parts: missing };
  }
  if (missing.length > 0) {
    return { message: `Enter the ${missing.join(' and the ')}.`, parts: missing };
  }
  if (!isBetween(date.month, 1, 12)) {
    return { message: 'The month is a number from 1 to 12.', parts: ['month'] };
  }
  if (!isBetween(date.day, 1, 31)) {
    return { message: 'The day is a number from 1 to 31.', parts: ['day'] };
  }
  if (date.year.length < 4) {
    return { message: 'Enter the year with four digits, such as 1990.', parts: ['year'] };
  }
  if (!isRealDate(isoDate(date))) {
    return { message: 'There is no such day in that month. Check it.', parts: ['day'] };
  }
  return isDateOfBirth(isoDate(date), now)
    ? undefined
    : { message: 'This cannot be a date of birth. Check the year.', parts: ['year'] };
}

function isBetween(digits: string, least: number, most: number): boolean {
  return Number(digits) >= least && Number(digits) <= most;
}
