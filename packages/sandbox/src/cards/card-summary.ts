import { cardBrand, type CardBrand } from './card-number.js';

/** What is kept of a card: never its number, its CVC or who holds it. */
export interface CardSummary {
  brand: CardBrand;
  last4: string;
}

/** What is kept of a card with this number (digits only). */
export function summarizeCard(digits: string): CardSummary {
  return { brand: cardBrand(digits), last4: digits.slice(-4) };
}

/** What a person calls a brand. */
export const brandNames: Record<CardBrand, string> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'Amex',
  discover: 'Discover',
  unknown: 'Card',
};

/** A card as a person knows it: `Visa ending 4242`. */
export function describeCard({ brand, last4 }: CardSummary): string {
  return `${brandNames[brand]} ending ${last4}`;
}
