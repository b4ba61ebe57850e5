import { describeCard, type CardSummary } from '../cards/card-summary.js';
import type { InstrumentType } from './instrument-type.js';

/** What is kept of what a customer pays with or is paid to: never a whole number. */
export type Instrument =
  | ({ type: 'card' } & CardSummary)
  | { type: 'bank'; last4: string }
  | { type: 'pay_by_bank'; bank: string }
  | { type: 'crypto'; addressEnding: string };

/** An instrument as a person knows it: `Visa ending 4242`, `the account ending 6789`. */
export function describeInstrument(instrument: Instrument): string {
  switch (instrument.type) {
    case 'card':
      return describeCard(instrument);
    case 'bank':
      return `the account ending ${instrument.last4}`;
    case 'pay_by_bank':
      return instrument.bank;
    case 'crypto':
      return `the wallet ending ${instrument.addressEnding}`;
  }
}

/** What a person calls each type. */
export const instrumentNames: Record<InstrumentType, string> = {
  card: 'Card',
  bank: 'Bank account',
  pay_by_bank: 'Pay by bank',
  crypto: 'Crypto',
};
