import type { IntentKind } from '../intents/intent.js';
import type { Failure, Outcome } from '../settlements/settlement.js';

/*
 * Test instruments are the sandbox's own choice: what Vivamo's test environment takes is not known.
 * The numbers are the ones that payment providers publish for testing.
 */

/** A card number with a known ending. */
export interface TestCard {
  /** As people write it, with spaces. */
  number: string;
  /** What it is for, in a few words. */
  description: string;
  /** What a payment with it comes to. A payout to it fails where a payment does. */
  outcome: Outcome;
}

const declined = (message: string): Failure => ({
  succeeds: false,
  subStatus: 'declined',
  message,
});

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
    outcome: declined('The card was declined by its bank.'),
  },
  {
    number: '4000 0000 0000 9995',
    description: 'declined, insufficient funds',
    outcome: declined('The card has insufficient funds.'),
  },
];

/** What happens with this number (digits only). An unknown card is declined. */
export function cardOutcomes(digits: string): Record<IntentKind, Outcome> {
  const payment =
    testCards.find(({ number }) => number.replaceAll(' ', '') === digits)?.outcome ??
    declined('This is not a test card. The sandbox takes test cards only.');
  return {
    payment,
    disbursement: payment.succeeds ? payment : declined('This card cannot receive money.'),
  };
}
