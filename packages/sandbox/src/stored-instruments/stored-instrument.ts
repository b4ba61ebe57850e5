import { z } from 'zod';
import { timeSchema } from '../api/rules.js';
import type { CardSummary } from '../cards/card-summary.js';
import { isoTime } from '../clock.js';
import type { CustomerRecord } from '../customers/customer.js';
import type { IntentKind } from '../intents/intent.js';
import type { Outcome } from '../settlements/settlement.js';

/*
 * Cards and bank accounts that a customer keeps for the next time. That the SDK shows stored
 * methods, and that an account has a greatest number of them, is documented by Vivamo; how they
 * come to be stored, offered and removed is the sandbox's own.
 */

/** What may be kept of an instrument: a summary, never a number. */
export type StorableInstrument = ({ type: 'card' } & CardSummary) | { type: 'bank'; last4: string };

/** An instrument that its customer wants to be kept, once the code was right. */
export interface Storable {
  instrument: StorableInstrument;
  /** Of a card, as `MM/YY`. */
  expiry?: string;
  /** What the sandbox makes of it, so that it is the same each time. */
  outcomes: Record<IntentKind, Outcome>;
}

/** An instrument that is kept with its customer. */
export interface StoredInstrument extends Storable {
  id: string;
  /** Milliseconds since 1970. */
  storedAt: number;
}

/** A stored instrument in the sandbox's summary of itself. */
export const storedInstrumentSchema = z
  .object({
    storedInstrumentId: z.string(),
    externalCustomerId: z.string(),
    type: z.enum(['card', 'bank']),
    brand: z.string().optional().meta({ description: 'Only of a card.' }),
    last4: z.string(),
    expiry: z.string().optional().meta({ description: 'Only of a card, MM/YY.' }),
    storedAt: timeSchema,
  })
  .meta({ id: 'StoredInstrument' });

/** What a customer has stored, oldest first: run out and beyond the limit as well. */
export function describeStoredInstruments({
  externalCustomerId,
  storedInstruments,
}: CustomerRecord): z.output<typeof storedInstrumentSchema>[] {
  return storedInstruments.map(({ id, instrument, expiry, storedAt }) => ({
    storedInstrumentId: id,
    externalCustomerId,
    ...instrument,
    ...(expiry !== undefined && { expiry }),
    storedAt: isoTime(storedAt),
  }));
}
