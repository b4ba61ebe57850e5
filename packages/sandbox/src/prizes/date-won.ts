import { z } from 'zod';
import { ruled } from '../api/rules.js';
import { isoTime } from '../clock.js';

/** The years that prizes can be listed by (documented), and so those they can be won in. */
export const taxYears = { first: 2000, last: 2100 };

/** A day, and a time with seconds or without. */
const forms = [
  z.iso.date(),
  z.iso.datetime({ offset: true }),
  z.iso.datetime({ offset: true, precision: -1 }),
];

const rule =
  `must be ISO 8601, from ${taxYears.first} to ${taxYears.last}: a day such as 2030-01-15, ` +
  'or a time with its offset such as 2030-01-15T20:30:00-05:00';

/**
 * When a prize was won, written back in UTC. That it is ISO 8601 is documented. A day by itself is
 * taken for its first moment in UTC, and a time without an offset is refused, as it could be any of
 * a day's: both are the sandbox's own choice.
 */
export const dateWonSchema = ruled((text) => readYear(text) !== undefined, 'isIso8601', rule, {
  anyOf: [{ format: 'date' }, { format: 'date-time' }],
  pattern: '^(20[0-9]{2}|2100)-',
  examples: ['2030-01-15', '2030-01-15T20:30:00-05:00'],
}).transform((text) => isoTime(Date.parse(text)));

/** The year of a time in UTC: the sandbox's choice, as it is not known where the day is counted. */
export function utcYear(time: number | string): number {
  return new Date(time).getUTCFullYear();
}

function readYear(text: string): number | undefined {
  const isMoment = forms.some((form) => form.safeParse(text).success);
  const year = isMoment ? utcYear(text) : NaN;
  return year >= taxYears.first && year <= taxYears.last ? year : undefined;
}
