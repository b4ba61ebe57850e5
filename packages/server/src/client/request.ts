import { type Expected, readAnswer } from './answer.js';
import { startDeadline } from './deadline.js';
import { EFFECT_UNKNOWN, VivamoApiError } from './error.js';
import { createRedact, redactCause } from './redact.js';

/** What every method of the client takes beside its arguments. */
export interface CallOptions {
  /** Ends the call with the error code `aborted`. */
  readonly signal?: AbortSignal;
}

/** One call of the API. */
export interface Call extends Expected {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  /** Changes nothing at Vivamo, so it may be sent again. Default: what is a GET. */
  readonly isRead?: boolean;
}

/** Sends a call and gives its answer, or rejects with a `VivamoApiError`. */
export type Requester = <T>(call: Call, options?: CallOptions) => Promise<T>;

/** What a requester is made of. */
export interface RequesterConfig {
  readonly secretKey: string;
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  readonly retries: number;
}

const FIRST_BACKOFF_MS = 200;

/** The one place that knows the secret key: it lives in this closure and leaves it in one header. */
export function createRequester(config: RequesterConfig): Requester {
  const { secretKey, baseUrl, timeoutMs, retries } = config;
  const redact = createRedact(secretKey);

  const send = async <T>(call: Call, body: string | undefined, signal: AbortSignal): Promise<T> => {
    try {
      const response = await config.fetch(baseUrl + call.path, {
        method: call.method,
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${secretKey}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        body,
        redirect: 'manual', // A redirect must not carry the key elsewhere.
        signal,
      });
      return await readAnswer<T>(call, response, redact);
    } catch (error) {
      if (error instanceof VivamoApiError) throw error;
      throw new VivamoApiError(
        `Vivamo could not be reached for ${call.name}. Check the network and baseUrl; ${EFFECT_UNKNOWN}`,
        { code: 'unreachable', cause: redactCause(error, redact) },
      );
    }
  };

  return async <T>(call: Call, { signal }: CallOptions = {}) => {
    const body = serialize(call);
    const deadline = startDeadline(call.name, timeoutMs, signal);
    try {
      for (let tries = 0; ; tries += 1) {
        try {
          return await deadline.race((limit) => send<T>(call, body, limit));
        } catch (error) {
          const isRead = call.isRead ?? call.method === 'GET';
          const again = isRead && tries < retries && isPassing(error);
          if (!again) throw error;
        }
        await deadline.wait((0.5 + Math.random() / 2) * FIRST_BACKOFF_MS * 2 ** tries);
      }
    } finally {
      deadline.end();
    }
  };
}

function isPassing(error: unknown): boolean {
  return (
    error instanceof VivamoApiError &&
    (error.code === 'unavailable' || error.code === 'unreachable')
  );
}

function serialize({ name, body }: Call): string | undefined {
  try {
    return JSON.stringify(body);
  } catch (cause) {
    throw new VivamoApiError(`The argument of ${name} is not JSON. Nothing was sent.`, {
      code: 'invalid-argument',
      cause,
    });
  }
}

/**
 * An id as one segment of a path, so that it can never name another endpoint.
 *
 * @throws VivamoApiError `invalid-argument` for what cannot be one: empty, or with a dot segment,
 * which would climb out of its place, even encoded, on a server that decodes before it routes.
 */
export function segment(id: string): string {
  if (typeof id === 'string' && id !== '' && !/(^|[\\/])\.\.?([\\/]|$)/.test(id)) {
    try {
      return encodeURIComponent(id);
    } catch {
      // Half a surrogate pair: not text.
    }
  }
  throw new VivamoApiError('The id cannot stand in an address. Nothing was sent.', {
    code: 'invalid-argument',
  });
}
