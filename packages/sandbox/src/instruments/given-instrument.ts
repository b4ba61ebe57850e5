import { ApiError } from '../api/api-error.js';
import { accountOutcomes } from '../banks/test-accounts.js';
import { findBank } from '../banks/test-banks.js';
import { summarizeCard } from '../cards/card-summary.js';
import { cardOutcomes } from '../cards/test-cards.js';
import { walletOutcome } from '../crypto/test-wallets.js';
import type { IntentKind } from '../intents/intent.js';
import type { Outcome } from '../settlements/settlement.js';
import type { Storable, StoredInstrument } from '../stored-instruments/stored-instrument.js';
import type { Instrument } from './instrument.js';

/** What a customer types in, read and found to be in order; `save` to keep it for the next time. */
export type InstrumentInput =
  | { type: 'card'; number: string; expiry: string; save: boolean }
  | { type: 'bank'; accountNumber: string; save: boolean }
  | { type: 'pay_by_bank'; bank: string }
  | { type: 'crypto'; address: string };

/** An instrument that a customer gave, and what a transfer with it will come to. */
export interface GivenInstrument {
  instrument: Instrument;
  outcome: Outcome;
  /** What to keep of it, where its customer wants that and once the code is right. */
  toStore?: Storable;
}

/**
 * Takes an instrument in: what may be kept of it, and what the sandbox will make of it.
 *
 * @throws ApiError 400 for a bank that there is not.
 */
export function takeInstrument(input: InstrumentInput, kind: IntentKind): GivenInstrument {
  switch (input.type) {
    case 'card': {
      const outcomes = cardOutcomes(input.number);
      const instrument = { type: 'card' as const, ...summarizeCard(input.number) };
      const { expiry } = input;
      return give({ instrument, expiry, outcomes }, kind, input.save);
    }
    case 'bank': {
      const outcomes = accountOutcomes(input.accountNumber);
      const instrument = { type: 'bank' as const, last4: input.accountNumber.slice(-4) };
      return give({ instrument, outcomes }, kind, input.save);
    }
    case 'pay_by_bank': {
      const bank = findBank(input.bank);
      if (!bank) throw new ApiError(400, 'validation-failed', 'There is no such bank.');
      return {
        instrument: { type: 'pay_by_bank', bank: bank.name },
        outcome: bank.outcomes[kind],
      };
    }
    case 'crypto':
      return {
        instrument: { type: 'crypto', addressEnding: input.address.slice(-4) },
        outcome: walletOutcome(input.address),
      };
  }
}

/** Takes an instrument that was stored: it comes to what it would have come to when typed in. */
export function takeStored({ instrument, outcomes }: StoredInstrument, kind: IntentKind) {
  return give({ instrument, outcomes }, kind, false);
}

function give(storable: Storable, kind: IntentKind, save: boolean): GivenInstrument {
  const { instrument, outcomes } = storable;
  return { instrument, outcome: outcomes[kind], ...(save && { toStore: storable }) };
}
