import { describe, expect, it } from 'vitest';
import { formatCardNumber, formatExpiry } from './input-format.js';

it('groups a card number as it is typed, and leaves out what is no digit', () => {
  expect(formatCardNumber('4242-4242x42424')).toBe('4242 4242 4242 4');
});

describe('formatExpiry', () => {
  it.each([
    ['1', '1'],
    ['12', '12/'],
    ['123', '12/3'],
    ['1234', '12/34'],
    ['9', '09/'],
    ['1/', '01/'],
    ['1/34', '01/34'],
    ['12/2034', '12/34'],
    ['12 / 34', '12/34'],
    ['', ''],
  ])('writes %j as %j', (typed, text) => {
    expect(formatExpiry(typed, false)).toBe(text);
  });

  it('lets the slash be deleted', () => {
    expect(formatExpiry('12', true)).toBe('12');
    expect(formatExpiry('12/3', true)).toBe('12/3');
  });
});
