import { VivamoApiError, type VivamoValidationError } from './error.js';
import type { Redact } from './redact.js';

/** What the code relies on in an answer: the fields and their types. Anything more passes through. */
export type Shape = Readonly<Record<string, 'string' | 'boolean'>>;

/** Makes the answer of a call, or the error that it amounts to. */
export async function readAnswer<T>(
  name: string,
  response: Response,
  shape: Shape,
  redact: Redact,
): Promise<T> {
  const { status, ok } = response;
  const text = await response.text();
  if (status >= 400) throw refusal(name, status, parseObject(text, redact));
  const answer = ok ? parseObject(text) : undefined;
  const wrong = answer
    ? Object.keys(shape).filter((key) => typeof answer[key] !== shape[key] || answer[key] === '')
    : ['a JSON object'];
  if (wrong.length > 0) {
    // What was received is not quoted: it may hold a client secret.
    throw new VivamoApiError(
      `Vivamo answered ${name} with ${status}, but without a usable ${wrong.join(', ')}. ` +
        'Check that baseUrl is the address of the Vivamo API.',
      { code: 'malformed-answer', status },
    );
  }
  return answer as T;
}

function refusal(name: string, status: number, body?: Record<string, unknown>): VivamoApiError {
  const vivamoMessage = stringIn(body, 'message')?.slice(0, 300);
  const said = vivamoMessage ? `: ${JSON.stringify(vivamoMessage)}` : '';
  const advice =
    status >= 500
      ? 'Try again later; whether a create took effect is not known.'
      : status === 401 || status === 403
        ? 'Check that the secret key is right and belongs to this environment.'
        : 'Correct the request; the same one will be refused again.';
  return new VivamoApiError(`Vivamo answered ${name} with ${status}${said}. ${advice}`, {
    code: status >= 500 ? 'unavailable' : 'refused',
    status,
    vivamoMessage,
    errorCode: stringIn(body, 'errorCode'),
    errors: Array.isArray(body?.errors) ? (body.errors as VivamoValidationError[]) : undefined,
  });
}

function stringIn(body: Record<string, unknown> | undefined, key: string): string | undefined {
  const value = body?.[key];
  return typeof value === 'string' ? value : undefined;
}

function parseObject(text: string, redact?: Redact): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text, (_key, value: unknown) =>
      redact && typeof value === 'string' ? redact(value) : value,
    );
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
