import { z } from 'zod';
import { ApiError } from '../api/api-error.js';
import type { CustomerRecord } from '../customers/customer.js';
import type { SandboxState } from '../state.js';
import { w9Of } from './require-w9.js';
import { testTin } from './test-tin.js';

/**
 * What is sent when a customer has sent their W-9. That there is such an event is documented by
 * Vivamo; its payload is the sandbox's own.
 */
export const w9CompletedEventSchema = z
  .object({ externalCustomerId: z.string() })
  .meta({ id: 'W9CompletedEvent' });

/** What is sent when a customer has sent their W-9. */
export type W9CompletedEvent = z.output<typeof w9CompletedEventSchema>;

/**
 * A customer's W-9 is done, whether it was asked for or not; the webhooks are told.
 *
 * @param tinLastFour the last four digits of the taxpayer's number. Default: those of the test
 *   number.
 * @throws ApiError 409 where it was done before.
 */
export function completeW9(
  state: Pick<SandboxState, 'clock' | 'events' | 'ids'>,
  customer: CustomerRecord,
  tinLastFour = testTin.slice(-4),
): void {
  const w9 = w9Of(state, customer);
  if (w9.completed) throw new ApiError(409, 'w9-completed', 'This customer has a W-9 already.');
  const at = state.clock.now();
  w9.completed = { at, tinLastFour };
  const payload: W9CompletedEvent = { externalCustomerId: customer.externalCustomerId };
  state.events.push({ at, eventType: 'customer_w9_completed', payload });
}
