import { accountOutcomes } from '../banks/test-accounts.js';
import { summarizeCard } from '../cards/card-summary.js';
import { cardOutcomes } from '../cards/test-cards.js';
import { walletOutcome } from '../crypto/test-wallets.js';
import type { IntentKind } from '../intents/intent.js';
import type { Outcome } from '../settlements/settlement.js';
import type { Instrument } from './instrument.js';

/** What a customer types in, read and found to be in order. */
export type InstrumentInput =
  | { type: 'card'; number: string }
  | { type: 'bank'; accountNumber: string }
  | { type: 'crypto'; address: string };

/** An instrument that a customer gave, and what a transfer with it will come to. */
export interface GivenInstrument {
  instrument: Instrument;
  outcome: Outcome;
}

/** Takes an instrument in: what may be kept of it, and what the sandbox will make of it. */
export function takeInstrument(input: InstrumentInput, kind: IntentKind): GivenInstrument {
  switch (input.type) {
    case 'card':
      return {
        instrument: { type: 'card', ...summarizeCard(input.number) },
        outcome: cardOutcomes(input.number)[kind],
      };
    case 'bank':
      return {
        instrument: { type: 'bank', last4: input.accountNumber.slice(-4) },
        outcome: accountOutcomes(input.accountNumber)[kind],
      };
    case 'crypto':
      return {
        instrument: { type: 'crypto', addressEnding: input.address.slice(-4) },
        outcome: walletOutcome(input.address),
      };
  }
}
