import { expect, it } from 'vitest';
import { dateFault, isoDate } from './kyc-date.js';

const now = Date.UTC(2030, 0, 15);
const fault = (month: string, day: string, year: string) => dateFault({ month, day, year }, now);

it('finds nothing wrong with a date, with or without zeros', () => {
  expect(fault('02', '29', '2000')).toBeUndefined();
  expect(fault('2', '9', '2000')).toBeUndefined();
  expect(isoDate({ month: '2', day: '9', year: '2000' })).toBe('2000-02-09');
});

it.each([
  ['', '', '', 'Enter your date of birth.', ['month', 'day', 'year']],
  ['', '10', '', 'Enter the month and the year.', ['month', 'year']],
  ['12', '', '1985', 'Enter the day.', ['day']],
  ['13', '10', '1985', 'The month is a number from 1 to 12.', ['month']],
  ['12', '32', '1985', 'The day is a number from 1 to 31.', ['day']],
  ['0', '10', '1985', 'The month is a number from 1 to 12.', ['month']],
  ['12', '10', '85', 'Enter the year with four digits, such as 1990.', ['year']],
  ['2', '29', '2001', 'There is no such day in that month. Check it.', ['day']],
  ['1', '16', '2030', 'This cannot be a date of birth. Check the year.', ['year']],
  ['1', '16', '1030', 'This cannot be a date of birth. Check the year.', ['year']],
])('finds what is wrong with %j %j %j', (month, day, year, message, parts) => {
  expect(fault(month, day, year)).toEqual({ message, parts });
});
