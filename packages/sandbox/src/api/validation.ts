import type { z } from 'zod';
import { ApiError, type ConstraintError } from './api-error.js';
import { readBodyText } from './body-text.js';

/**
 * Reads a request's JSON body and validates it.
 *
 * @throws ApiError 400, with an entry in `errors` for each broken rule. What was received is named
 *   by its kind only, never repeated: it could be personal data.
 * @param optional whether a request without a body is one with an empty object.
 */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  optional = false,
): Promise<z.output<Schema>> {
  const text = await readBodyText(request);
  let body: unknown;
  try {
    body = JSON.parse(optional && text === '' ? '{}' : text);
  } catch {
    throw new ApiError(
      400,
      'body-not-json',
      text === ''
        ? 'The request has no body. Send a JSON object.'
        : 'The request body is not valid JSON.',
    );
  }
  return validate(body, schema);
}

/**
 * Validates a value that code has handed in, and no request.
 *
 * @param name what the value is called in the message.
 * @returns a copy: nothing of it is the given object.
 * @throws ApiError 400 whose message says which rules are broken.
 */
export function validateGiven<Schema extends z.ZodType>(
  name: string,
  value: unknown,
  schema: Schema,
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const broken = result.error.issues.flatMap((issue) =>
    Object.values(constraintError({ ...issue, path: [name, ...issue.path] }, { [name]: value })),
  );
  throw new ApiError(
    400,
    'validation-failed',
    `The sandbox cannot be set so: ${broken.join('; ')}.`,
  );
}

/** Validates a value as {@link readBody} does. */
export function validate<Schema extends z.ZodType>(
  value: unknown,
  schema: Schema,
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue) => constraintError(issue, value));
  throw new ApiError(400, 'validation-failed', 'Validation failed', errors);
}

function constraintError(issue: z.core.$ZodIssue, body: unknown): ConstraintError {
  const path = issue.path.map(String).join('.') || 'the body';
  const received = kindOf(at(body, issue.path));
  switch (issue.code) {
    case 'invalid_type':
      return received === 'nothing'
        ? { isDefined: `${path} is missing` }
        : {
            [`is${capital(issue.expected)}`]: `${path} must be ${article(issue.expected)}, received ${received}`,
          };
    case 'too_small':
      return isNumber(issue.origin)
        ? { min: `${path} must be at least ${issue.minimum}` }
        : { minLength: `${path} must not be empty` };
    case 'too_big':
      return isNumber(issue.origin)
        ? { max: `${path} must be at most ${issue.maximum}` }
        : { maxLength: `${path} must have at most ${issue.maximum} ${units(issue.origin)}` };
    case 'invalid_value':
      return received === 'nothing'
        ? { isDefined: `${path} is missing` }
        : { isIn: `${path} must be ${listed(issue.values)}` };
    case 'invalid_format':
      return { matches: `${path} must match ${issue.pattern ?? issue.format}` };
    case 'unrecognized_keys':
      return { whitelistValidation: `${path} must not have ${issue.keys.join(', ')}` };
    case 'custom':
      return { [String(issue.params?.constraint ?? 'isValid')]: `${path} ${issue.message}` };
    default:
      return { isValid: `${path} is not valid` };
  }
}

function isNumber(origin: string): boolean {
  return origin === 'number' || origin === 'int' || origin === 'bigint';
}

function units(origin: string): string {
  return origin === 'array' || origin === 'set' ? 'entries' : 'characters';
}

function listed(values: readonly unknown[]): string {
  const [last, ...others] = values.map((value) => JSON.stringify(value)).reverse();
  return others.length === 0 ? String(last) : `${others.reverse().join(', ')} or ${last}`;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return article(Array.isArray(value) ? 'array' : typeof value);
}

function article(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
