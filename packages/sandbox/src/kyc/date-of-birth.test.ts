import { describe, expect, it } from 'vitest';
import { ageAt, isDateOfBirth, isRealDate } from './date-of-birth.js';

const now = Date.UTC(2030, 0, 15, 12);

describe('a date of birth', () => {
  it.each(['2000-02-29', '1985-12-10', '1900-01-01', '2030-01-15'])('can be %s', (date) => {
    expect(isDateOfBirth(date, now)).toBe(true);
  });

  it.each([
    '2001-02-29',
    '1985-13-01',
    '1985-00-10',
    '1985-04-31',
    '1899-12-31',
    '2030-01-16',
    '85-12-10',
    '1985-12-1',
    '1985-12-10T00:00',
    '',
  ])('cannot be %j', (date) => {
    expect(isDateOfBirth(date, now)).toBe(false);
  });

  it('is real apart from when it is', () => {
    expect(isRealDate('2999-01-31')).toBe(true);
    expect(isRealDate('2999-02-30')).toBe(false);
  });
});

describe('an age', () => {
  it.each([
    ['2012-01-15', 18],
    ['2012-01-16', 17],
    ['2011-12-31', 18],
    ['2030-01-15', 0],
  ])('of who was born on %s is %i', (date, age) => {
    expect(ageAt(date, now)).toBe(age);
  });

  it('goes up on 1 March for who was born on 29 February', () => {
    expect(ageAt('2012-02-29', Date.UTC(2030, 1, 28, 23, 59))).toBe(17);
    expect(ageAt('2012-02-29', Date.UTC(2030, 2, 1))).toBe(18);
  });
});
