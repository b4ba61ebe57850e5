import { describe, expect, it } from 'vitest';
import { testCards } from './test-cards.js';
import { cardBrand, groupCardNumber, isCardNumber } from './card-number.js';

describe('isCardNumber', () => {
  it.each(testCards.map(({ number }) => number))('takes %s', (number) => {
    expect(isCardNumber(number.replaceAll(' ', ''))).toBe(true);
  });

  it.each([
    '4242424242424241',
    '2424242424242424',
    '42',
    '',
    '4242 4242 4242 4242',
    '0'.repeat(20),
  ])('refuses %j', (digits) => {
    expect(isCardNumber(digits)).toBe(false);
  });
});

it('knows brands by how their numbers begin', () => {
  expect(['4', '51', '2720', '37', '6011', '9', ''].map(cardBrand)).toEqual([
    'visa',
    'mastercard',
    'mastercard',
    'amex',
    'discover',
    'unknown',
    'unknown',
  ]);
});

it('groups a number as it is on the card', () => {
  expect(groupCardNumber('42424242424')).toBe('4242 4242 424');
  expect(groupCardNumber('3712345')).toBe('3712 345');
  expect(groupCardNumber('')).toBe('');
});
