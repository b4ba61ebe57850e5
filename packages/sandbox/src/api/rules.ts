import { z } from 'zod';

/*
 * The rules of requests that Zod has no words for. Each has a constraint's name, for the `errors` of
 * an answer, and whatever of it JSON Schema can say, for the OpenAPI document.
 */

/** A refinement that has its constraint's name with it, for `validate` to report. */
export function constraint(name: string, rule: string): { message: string; params: object } {
  return { message: rule, params: { constraint: name } };
}

/** What JSON Schema can say of a text. A pattern wants an example, for the requests to try. */
interface TextMeta {
  /** Only where a query or a path has it in another form: `integer`. */
  type?: 'integer';
  format?: string;
  pattern?: string;
  maxLength?: number;
  anyOf?: object[];
  not?: { enum: string[] };
  minimum?: number;
  maximum?: number;
  examples?: (string | number)[];
}

const unaddressable = ['.', '..'];

/** Text that keeps to a rule, and what JSON Schema can say of that rule. */
export function ruled(
  keeps: (text: string) => boolean,
  name: string,
  rule: string,
  meta: TextMeta = {},
) {
  return z
    .string()
    .refine(keeps, constraint(name, rule))
    .meta({ description: capitalized(rule), ...meta });
}

/**
 * Text of a pattern.
 *
 * @param example one that keeps to it, for the requests to try; needed where the text is required.
 */
export function matching(pattern: RegExp, name: string, rule: string, example?: string) {
  return ruled((text) => pattern.test(text), name, rule, {
    pattern: pattern.source,
    ...(example !== undefined && { examples: [example] }),
  });
}

/**
 * Text of at most 255 characters: the sandbox's own limit, as Vivamo's lengths are not known. Half
 * of a surrogate pair is no text: neither UTF-8 nor an address can hold it.
 */
export const text = z
  .string()
  .max(255)
  .refine((value) => !/\p{Surrogate}/u.test(value), constraint('isText', 'must be Unicode text'));

/** An identifier that somebody else chose. An address loses `.` and `..`, so that none is such. */
export const identifier = text
  .min(1)
  .refine(
    (value) => !unaddressable.includes(value),
    constraint('isIdentifier', 'must be something else than "." or ".."'),
  )
  .meta({ not: { enum: unaddressable } });

/** Whether a query or path can be read as it stands: `2026`, and not `2026.5` or ` 2026`. */
export function wholeNumber(rule: string, smallest: number, largest: number) {
  return ruled(
    (digits) =>
      /^(0|[1-9]\d*)$/.test(digits) && Number(digits) >= smallest && Number(digits) <= largest,
    'isInt',
    `must be a whole number${rule}`,
    { type: 'integer', minimum: smallest, maximum: largest },
  ).transform(Number);
}

/** A time as the API writes it: ISO 8601. */
export const timeSchema = z.iso.datetime().meta({ description: 'ISO 8601, in UTC.' });

function capitalized(rule: string): string {
  return `${rule.charAt(0).toUpperCase()}${rule.slice(1)}.`;
}
