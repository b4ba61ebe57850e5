import { z } from 'zod';
import { timeSchema } from '../api/rules.js';
import { isoTime } from '../clock.js';
import type { CustomerRecord } from '../customers/customer.js';
import type { SandboxState } from '../state.js';

/*
 * A customer's W-9: asked for once, by a link that is good until the form is sent, and then done for
 * good. Whether Vivamo's links run out, and how one comes by another, is not known.
 */

/** What the sandbox keeps of a W-9: nothing that was typed but the last four digits of the number. */
export interface W9Record {
  /** What the address of the form ends in: whoever has it can fill the form in. */
  readonly token: string;
  /** The tax years for which the operator was told that it is required. */
  readonly requiredFor: number[];
  /** Left out until the form was sent. */
  completed?: {
    /** Milliseconds since 1970. */
    at: number;
    tinLastFour: string;
  };
}

/** Where a customer's W-9 can be filled in; `undefined` where it was, or was never asked for. */
export function w9CaptureUrl(
  { origin }: Pick<SandboxState, 'origin'>,
  { w9 }: CustomerRecord,
): string | undefined {
  return w9 && !w9.completed ? `${origin}/w9/${w9.token}` : undefined;
}

/** A W-9 in the sandbox's summary. */
export const w9SummarySchema = z
  .object({
    externalCustomerId: z.string(),
    requiredFor: z
      .array(z.number().int())
      .meta({ description: 'The tax years for which customer_w9_required was sent.' }),
    w9CaptureUrl: z
      .url()
      .nullable()
      .meta({ description: 'Where it can be filled in; null once it was.' }),
    completedAt: timeSchema.nullable(),
    tinLastFour: z.string().nullable(),
  })
  .meta({ id: 'W9Summary' });

/** Sums up the W-9 of a customer; nothing where it was never asked for nor done. */
export function summarizeW9(
  state: Pick<SandboxState, 'origin'>,
  customer: CustomerRecord,
): z.output<typeof w9SummarySchema>[] {
  const { externalCustomerId, w9 } = customer;
  if (!w9) return [];
  return [
    {
      externalCustomerId,
      requiredFor: [...w9.requiredFor],
      w9CaptureUrl: w9CaptureUrl(state, customer) ?? null,
      completedAt: w9.completed ? isoTime(w9.completed.at) : null,
      tinLastFour: w9.completed?.tinLastFour ?? null,
    },
  ];
}
