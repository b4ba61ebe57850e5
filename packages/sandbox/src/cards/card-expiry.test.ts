import { describe, expect, it } from 'vitest';
import { isExpired, parseExpiry } from './card-expiry.js';

describe('parseExpiry', () => {
  it.each(['03/31', '03 / 31', '03/2031', ' 03/31 '])('reads %j', (text) => {
    expect(parseExpiry(text)).toEqual({ month: 3, year: 2031 });
  });

  it.each(['', '3/31', '13/31', '00/31', '0331', '03/1931', '03/3'])('refuses %j', (text) => {
    expect(parseExpiry(text)).toBeUndefined();
  });
});

it('lets a card be good until its month is over', () => {
  const expiry = { month: 12, year: 2030 };
  expect(isExpired(expiry, Date.UTC(2030, 11, 31, 23, 59, 59, 999))).toBe(false);
  expect(isExpired(expiry, Date.UTC(2031, 0, 1))).toBe(true);
});
