import { EFFECT_UNKNOWN, VivamoApiError, type VivamoValidationError } from './error.js';
import type { Redact } from './redact.js';

/** What the code relies on in an answer: fields and their types. Anything more passes through. */
type Shape = Readonly<Record<string, 'string' | 'boolean' | 'object'>>;

/** A call, as far as its answer goes. */
export interface Expected {
  /** What the answer must have; with `isList`, each entry of it. Default: nothing, not even JSON. */
  readonly shape?: Shape;
  /** The answer is an array. */
  readonly isList?: boolean;
}

type Json = { readonly [key: string]: unknown } | null | undefined;

/** Makes the answer of a call, or the error that it amounts to. */
export async function readAnswer<T>(
  endpoint: string,
  { shape = {}, isList }: Expected,
  response: Response,
  redact: Redact,
): Promise<T> {
  const { status, ok } = response;
  const text = await response.text();
  if (status >= 400) throw refusal(endpoint, status, parse(redact(text), redact) as Json);
  const answer = parse(text);
  const entries = isList ? answer : [answer];
  const wrong = !ok
    ? ['status'] // A redirect, which is not followed.
    : Array.isArray(entries)
      ? Object.keys(shape).filter(
          (key) => !entries.every((entry: Json) => fits(entry?.[key], shape[key])),
        )
      : ['array'];
  if (wrong.length > 0) {
    // What was received is not quoted: it may hold a client secret.
    throw new VivamoApiError(
      `Vivamo answered ${endpoint} with ${status}, but without a usable ${wrong.join(', ')}. ` +
        'Check baseUrl.',
      { code: 'malformed-answer', status },
    );
  }
  return answer as T;
}

function fits(value: unknown, type: Shape[string] | undefined): boolean {
  return value !== '' && typeof value === type;
}

function refusal(endpoint: string, status: number, body: Json): VivamoApiError {
  const vivamoMessage = stringIn(body, 'message')?.slice(0, 300);
  const errors = (Array.isArray(body?.errors) ? body.errors : []) as VivamoValidationError[];
  const said = vivamoMessage ? `: ${JSON.stringify([vivamoMessage, ...errors]).slice(1, -1)}` : '';
  const advice =
    status >= 500
      ? `Try again later; ${EFFECT_UNKNOWN}`
      : status === 401 || status === 403
        ? 'Check that the secret key belongs to this environment.'
        : 'Correct the request.';
  return new VivamoApiError(`Vivamo answered ${endpoint} with ${status}${said}. ${advice}`, {
    code: status >= 500 ? 'unavailable' : 'refused',
    status,
    vivamoMessage,
    errorCode: stringIn(body, 'errorCode'),
    errors,
  });
}

function stringIn(body: Json, key: string): string | undefined {
  const value = body?.[key];
  return typeof value === 'string' ? value : undefined;
}

function parse(text: string, redact?: Redact): unknown {
  try {
    return JSON.parse(
      text,
      redact && ((_key, value: unknown) => (typeof value === 'string' ? redact(value) : value)),
    );
  } catch {
    return undefined;
  }
}
