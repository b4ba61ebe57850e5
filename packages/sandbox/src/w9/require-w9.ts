import { z } from 'zod';
import type { CustomerRecord } from '../customers/customer.js';
import type { SandboxState } from '../state.js';
import type { OperatorEvent } from '../webhooks/operator-event.js';
import { w9CaptureUrl, type W9Record } from './w9-record.js';

/**
 * What is sent when a customer's W-9 is needed. That there is such an event is documented by Vivamo;
 * its payload is the sandbox's own.
 */
export const w9RequiredEventSchema = z
  .object({
    externalCustomerId: z.string(),
    taxYear: z.number().int(),
    w9CaptureUrl: z.url().meta({ description: 'Where the customer can fill it in.' }),
  })
  .meta({ id: 'W9RequiredEvent' });

/** What is sent when a customer's W-9 is needed. */
export type W9RequiredEvent = z.output<typeof w9RequiredEventSchema>;

/**
 * Asks for a customer's W-9 for a tax year, unless it is done. The operator is told once for each
 * customer and year: the sandbox's choice.
 *
 * @param at when it was needed, in milliseconds since 1970.
 * @returns what the webhooks are to be told; `undefined` where they were, or the W-9 is done.
 */
export function requireW9(
  state: Pick<SandboxState, 'ids' | 'origin'>,
  customer: CustomerRecord,
  taxYear: number,
  at: number,
): OperatorEvent | undefined {
  const w9 = w9Of(state, customer);
  const url = w9CaptureUrl(state, customer);
  if (url === undefined || w9.requiredFor.includes(taxYear)) return undefined;
  w9.requiredFor.push(taxYear);
  const { externalCustomerId } = customer;
  const payload: W9RequiredEvent = { externalCustomerId, taxYear, w9CaptureUrl: url };
  return { at, eventType: 'customer_w9_required', payload };
}

/** The W-9 of a customer; a new one, not filled in, where there was none. */
export function w9Of({ ids }: Pick<SandboxState, 'ids'>, customer: CustomerRecord): W9Record {
  return (customer.w9 ??= { token: ids('w9_'), requiredFor: [] });
}
