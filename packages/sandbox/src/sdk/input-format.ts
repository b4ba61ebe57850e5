import { groupCardNumber } from '../cards/card-number.js';

/** The digits of a text, at most so many. */
export function digitsOf(text: string, most: number): string {
  return text.replace(/\D/g, '').slice(0, most);
}

/** A card number as typed so far, with its spaces. */
export function formatCardNumber(text: string): string {
  return groupCardNumber(digitsOf(text, 19));
}

/**
 * An expiry date as typed so far, as `MM/YY`. A month that can only be one digit gets its zero,
 * and browsers that fill in `MM/YYYY` are understood.
 *
 * @param deleting leaves the slash away while it is the last thing, so that it can be deleted.
 */
export function formatExpiry(text: string, deleting: boolean): string {
  const padded = text.trim().replace(/^(\d)\s*\//, '0$1/');
  const digits = digitsOf(/^[2-9]/.test(padded) ? `0${padded}` : padded, 6);
  const month = digits.slice(0, 2);
  const year = /^20\d{2}$/.test(digits.slice(2)) ? digits.slice(4) : digits.slice(2, 4);
  if (month.length < 2 || (year === '' && deleting)) return month;
  return `${month}/${year}`;
}

/**
 * Puts a formatted text into an input without moving the caret off the digit it stands behind.
 */
export function setFormatted(input: HTMLInputElement, text: string): void {
  if (input.value === text) return;
  const atEnd = input.selectionStart === input.value.length;
  const before = digitsOf(input.value.slice(0, input.selectionStart ?? 0), 19).length;
  input.value = text;
  if (atEnd || input.getRootNode({ composed: true }) !== document) return;
  let caret = 0;
  for (let seen = 0; seen < before && caret < text.length; caret += 1) {
    if (/\d/.test(text.charAt(caret))) seen += 1;
  }
  input.setSelectionRange(caret, caret);
}
