import { z } from 'zod';
import { constraint } from '../api/validation.js';
import type { SandboxLocation } from '../places/place.js';
import type { SettledStatus } from './by-hand.js';

const oneOf = <Value extends string>(...values: Value[]) =>
  z
    .string()
    .refine(
      (value): value is Value => (values as string[]).includes(value),
      constraint('isIn', `must be ${values.map((value) => `"${value}"`).join(' or ')}`),
    );

/** The body of `PUT /sandbox/location`. */
export const locationSchema = z.object({
  location: oneOf<SandboxLocation>('allowed', 'blocked'),
});

/** The body of `POST /sandbox/intents/{id}/settle`. */
export const settleSchema = z.object({
  status: oneOf<SettledStatus>('success', 'failed'),
});

/** The furthest that the clock can be put forward at once: ten years. The sandbox's own limit. */
const farthest = 10 * 365 * 24 * 60 * 60 * 1000;

/** The body of `PUT /sandbox/clock`. */
export const clockSchema = z.object({
  advanceMs: z
    .number()
    .refine(
      (milliseconds) =>
        Number.isInteger(milliseconds) && milliseconds >= 0 && milliseconds <= farthest,
      constraint('isDuration', 'must be whole milliseconds, from 0 to ten years'),
    ),
});
