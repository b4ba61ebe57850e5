import { search, segment } from './address.js';
import { type Expected, readAnswer } from './answer.js';
import { withDeadline } from './deadline.js';
import { EFFECT_UNKNOWN, invalidArgument, VivamoApiError } from './error.js';
import { createRedact, redactCause } from './redact.js';

/** What every method of the client takes beside its arguments. */
export interface CallOptions {
  /** Ends the call with the error code `aborted`. */
  readonly signal?: AbortSignal | undefined;
}

/** One call of the API, beside its endpoint. */
export interface Call extends Expected {
  /** What stands in the address for `:id`. */
  readonly id?: string | undefined;
  readonly query?: object | undefined;
  readonly body?: unknown;
  /** Changes nothing at Vivamo, so it may be sent again. Default: what is a GET. */
  readonly isRead?: boolean;
}

/** An endpoint as Vivamo documents it, `GET /v1/customers/:id`; so it stands in error messages. */
export type Endpoint = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;

/** Sends a call and gives its answer, or rejects with a `VivamoApiError`. */
export type Requester = <T>(endpoint: Endpoint, call: Call, options?: CallOptions) => Promise<T>;

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

  return async <T>(endpoint: Endpoint, call: Call, { signal }: CallOptions = {}) => {
    const [method = '', path = ''] = endpoint.split(' ');
    const { isRead = method === 'GET' } = call;
    const address = baseUrl + path.replace(':id', () => segment(call.id)) + search(call.query);
    const body = serialize(call.body);
    const send = async (signal: AbortSignal): Promise<T> => {
      try {
        const response = await config.fetch(address, {
          method,
          headers: {
            accept: 'application/json',
            authorization: `Bearer ${secretKey}`,
            ...(body && { 'content-type': 'application/json' }),
          },
          body,
          redirect: 'manual', // A redirect must not carry the key elsewhere.
          signal,
        });
        return await readAnswer<T>(endpoint, call, response, redact);
      } catch (error) {
        if (error instanceof VivamoApiError) throw error;
        throw new VivamoApiError(
          `Vivamo could not be reached for ${endpoint}. Check the network and baseUrl; ${EFFECT_UNKNOWN}`,
          { code: 'unreachable', cause: redactCause(error, redact) },
        );
      }
    };

    return withDeadline(endpoint, timeoutMs, signal, async (limit) => {
      for (let tries = 0; ; tries += 1) {
        try {
          return await send(limit);
        } catch (error) {
          const { retryable } = error as VivamoApiError;
          if (!(isRead && retryable && tries < retries) || limit.aborted) throw error;
        }
        await pause((0.5 + Math.random() / 2) * FIRST_BACKOFF_MS * 2 ** tries, limit);
      }
    });
  };
}

/** Waits, for ever once the signal is aborted: nobody waits with it then. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}

function serialize(body: unknown): string | null {
  try {
    return JSON.stringify(body) ?? null;
  } catch (cause) {
    throw invalidArgument('The argument is not JSON', cause);
  }
}
