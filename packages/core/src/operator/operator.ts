import { isVivamoError, VivamoError } from '../error/error.js';
import { type Clock, within } from '../time-limit.js';

/**
 * What the requests to the operator's server are made with, injected; a browser's `window` is one.
 */
export interface Network extends Clock {
  fetch(url: string, init: RequestInit): Promise<Response>;
}

/** One request to an endpoint of the operator's, or to the function that stands in its place. */
export interface OperatorRequest {
  /** Which endpoint it is; error codes begin with it. */
  topic: 'geolocation' | 'intent' | 'status';
  /**
   * The endpoint, or a function of the page. What that throws counts as *unavailable*, but for a
   * VivamoError, which stands as it is.
   */
  ask: string | ((signal: AbortSignal) => unknown);
  /** Sent as JSON by POST; without it the request is a GET. */
  body?: unknown;
  timeoutMs: number;
  signal: AbortSignal;
}

/**
 * Asks the operator, by the wire contract (docs/wire-contract.md), and gives the JSON of a 2xx.
 *
 * @throws VivamoError `location-blocked` where that is the answer; `<topic>-unavailable` for
 *   network failure, time-out and 5xx; `<topic>-refused` for any other status; `<topic>-malformed`
 *   for what is not JSON. The reason of `signal` once that is aborted.
 */
export async function askOperator(network: Network, request: OperatorRequest): Promise<unknown> {
  const { topic, ask, timeoutMs, signal } = request;
  const unavailable = `${topic}-unavailable` as const;
  // What is given up must not go on.
  const inner = new AbortController();
  const call = async () =>
    typeof ask === 'string' ? fetchJson(network, ask, request, inner.signal) : ask(inner.signal);
  try {
    return await within(
      call(),
      timeoutMs,
      network,
      signal,
      () => new VivamoError(unavailable, { received: { timeoutMs } }),
    );
  } catch (error) {
    inner.abort();
    if (signal.aborted || isVivamoError(error)) throw error;
    throw new VivamoError(unavailable, { cause: error });
  }
}

async function fetchJson(
  network: Network,
  url: string,
  { topic, body }: OperatorRequest,
  signal: AbortSignal,
): Promise<unknown> {
  const response = await network.fetch(url, {
    ...(body !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
    cache: 'no-store',
    signal,
  });
  const { status, ok } = response;
  const received = { status };
  if (status > 499) throw new VivamoError(`${topic}-unavailable`, { received });
  let answer: unknown;
  try {
    answer = await response.json();
  } catch (cause) {
    // A connection lost in the middle of a body is no malformed answer.
    if (ok && !(cause instanceof SyntaxError)) throw cause;
  }
  if (ok) return answer;
  const code = (answer as { error?: { code?: unknown } } | null | undefined)?.error?.code;
  if (status === 403 && code === 'location-blocked') throw new VivamoError(code);
  throw new VivamoError(`${topic as 'intent'}-refused`, {
    received,
    retryable: status === 429,
  });
}
