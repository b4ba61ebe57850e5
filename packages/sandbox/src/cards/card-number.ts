/** A card's brand, as far as the sandbox tells brands apart. */
export type CardBrand = 'visa' | 'mastercard' | 'amex' | 'discover' | 'unknown';

const brands: ReadonlyArray<readonly [CardBrand, RegExp]> = [
  ['visa', /^4/],
  ['mastercard', /^(5[1-5]|2(22[1-9]|2[3-9]|[3-6]|7[01]|720))/],
  ['amex', /^3[47]/],
  ['discover', /^(6011|65|64[4-9])/],
];

/** The brand that a number, or the beginning of one, belongs to. */
export function cardBrand(digits: string): CardBrand {
  return brands.find(([, start]) => start.test(digits))?.[0] ?? 'unknown';
}

/** Whether the digits have a card number's length (12 to 19) and a right check digit (Luhn). */
export function isCardNumber(digits: string): boolean {
  if (!/^\d{12,19}$/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Puts the spaces into a number where the card has them: 4-6-5 on American Express, else fours. */
export function groupCardNumber(digits: string): string {
  const groups =
    cardBrand(digits) === 'amex'
      ? [digits.slice(0, 4), digits.slice(4, 10), digits.slice(10)]
      : (digits.match(/\d{1,4}/g) ?? []);
  return groups.filter((group) => group !== '').join(' ');
}
