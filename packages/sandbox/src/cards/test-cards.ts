/*
 * Test instruments are the sandbox's own choice: what Vivamo's test environment takes is not known.
 * The numbers are the ones that payment providers publish for testing.
 */

/** What happens to a payment with a card: it succeeds, or fails with a reason to show. */
export type CardOutcome = { succeeds: true } | { succeeds: false; message: string };

/** A card number with a known ending. */
export interface TestCard {
  /** As people write it, with spaces. */
  number: string;
  /** What it is for, in a few words. */
  description: string;
  outcome: CardOutcome;
}

/** Every card that the sandbox knows. */
export const testCards: readonly TestCard[] = [
  { number: '4242 4242 4242 4242', description: 'Visa, succeeds', outcome: { succeeds: true } },
  {
    number: '5555 5555 5555 4444',
    description: 'Mastercard, succeeds',
    outcome: { succeeds: true },
  },
  {
    number: '4000 0000 0000 0002',
    description: 'declined by the bank',
    outcome: { succeeds: false, message: 'The card was declined by its bank.' },
  },
  {
    number: '4000 0000 0000 9995',
    description: 'declined, insufficient funds',
    outcome: { succeeds: false, message: 'The card has insufficient funds.' },
  },
];

/** What happens to a payment with this number (digits only). An unknown card is declined. */
export function cardOutcome(digits: string): CardOutcome {
  const card = testCards.find(({ number }) => number.replaceAll(' ', '') === digits);
  return (
    card?.outcome ?? {
      succeeds: false,
      message: 'This is not a test card. The sandbox takes test cards only.',
    }
  );
}
