import { z } from 'zod';
import { constraint, ruled } from '../api/rules.js';
import { isSettableTime } from '../clock.js';
import { environmentSchema } from '../places/location-check.js';
import { sandboxLocationSchema } from '../places/place.js';

/**
 * The path of what is done to a prize, a delivery and the like.
 *
 * @param description where the id is to be had.
 */
export function idParams(description: string) {
  return z.object({ id: z.string().meta({ description }) });
}

/** The body of `PUT /sandbox/location`. */
export const locationSchema = z.strictObject({ location: sandboxLocationSchema });

/** The body of `PUT /sandbox/environment`. */
export const environmentBodySchema = z.strictObject({ environment: environmentSchema });

/** The body of `POST /sandbox/intents/{id}/settle`. */
export const settleSchema = z.strictObject({ status: z.enum(['success', 'failed']) });

/** The furthest that the clock can be put forward at once: ten years. The sandbox's own limit. */
const farthest = 10 * 365 * 24 * 60 * 60 * 1000;

/** The body of `PUT /sandbox/clock`. */
export const clockSchema = z
  .strictObject({
    advanceMs: z
      .number()
      .int()
      .min(0)
      .max(farthest)
      .optional()
      .meta({ description: 'Puts it forward, by milliseconds.' }),
    time: ruled(
      saysSettableTime,
      'isTime',
      'must be a time in ISO 8601 with its offset, from 2000 to 2100',
      {
        format: 'date-time',
      },
    )
      .optional()
      .meta({ description: 'Makes it this time, ISO 8601 with its offset, from 2000 to 2100.' }),
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

function saysSettableTime(text: string): boolean {
  return (
    z.iso.datetime({ offset: true }).safeParse(text).success && isSettableTime(Date.parse(text))
  );
}
