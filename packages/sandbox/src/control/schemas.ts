import { z } from 'zod';
import { constraint, ruled } from '../api/rules.js';

/** The path of what is done to an intent, a delivery and the like. */
export const idParamsSchema = z.object({ id: z.string() });

/** The body of `PUT /sandbox/location`. */
export const locationSchema = z.object({ location: z.enum(['allowed', 'blocked']) });

/** The body of `POST /sandbox/intents/{id}/settle`. */
export const settleSchema = z.object({ status: z.enum(['success', 'failed']) });

/** The furthest that the clock can be put forward at once: ten years. The sandbox's own limit. */
const farthest = 10 * 365 * 24 * 60 * 60 * 1000;

/** The body of `PUT /sandbox/clock`. */
export const clockSchema = z
  .object({
    advanceMs: z
      .number()
      .int()
      .min(0)
      .max(farthest)
      .optional()
      .meta({ description: 'Puts it forward, by milliseconds.' }),
    time: ruled(isSettableTime, 'isTime', 'must be a time in ISO 8601, from 2000 to 2100', {
      format: 'date-time',
    })
      .optional()
      .meta({ description: 'Makes it this time, ISO 8601, from 2000 to 2100.' }),
    running: z.boolean().optional().meta({ description: 'Stops it, or lets it run on.' }),
  })
  .refine(
    ({ advanceMs, time, running }) =>
      [advanceMs, time, running].some((given) => given !== undefined),
    constraint('isDefined', 'must have advanceMs, time or running'),
  )
  .meta({
    anyOf: [{ required: ['advanceMs'] }, { required: ['time'] }, { required: ['running'] }],
    examples: [{ advanceMs: 3_600_000 }],
  });

function isSettableTime(text: string): boolean {
  const year = /^\d{4}-\d{2}-\d{2}T/.test(text) ? new Date(text).getUTCFullYear() : NaN;
  return year >= 2000 && year < 2100;
}
