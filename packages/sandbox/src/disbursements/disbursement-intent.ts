import { z } from 'zod';
import type { Instrument } from '../instruments/instrument.js';
import type { Intent } from '../intents/intent.js';
import { customerSchema, externalIdSchema, intentFields } from '../intents/intent-schema.js';
import type { Outcome, Settlement } from '../settlements/settlement.js';

/** The body of `POST /v1/disbursement-intents`. */
export const newDisbursementIntentSchema = z.object({
  customer: customerSchema,
  disbursementIntent: z.object({
    ...intentFields,
    externalDisbursementIntentId: externalIdSchema,
    sendStatusEmail: z.boolean().optional(),
  }),
});

/** What the operator has said to a payout: it is on its way from then on, or never will be. */
export type Decision = { allowed: false } | { allowed: true; settlement: Settlement };

/** A payout, from the moment the customer has asked for it. */
export interface DisbursementRecord {
  id: string;
  instrument: Instrument;
  /** What it comes to once it is approved. */
  outcome: Outcome;
  /** Milliseconds since 1970. */
  createdAt: number;
  /** Left out while it waits for the operator; set once. */
  decision?: Decision;
  /** Whether the operator's webhooks were told how it ended. */
  reported?: boolean;
}

/** A disbursement intent as the sandbox keeps it: one payout at most, the sandbox's own choice. */
export interface DisbursementIntent extends Intent<'disbursement'> {
  disbursement?: DisbursementRecord;
}
