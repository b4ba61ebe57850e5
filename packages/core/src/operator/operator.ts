import { whatCame } from '#explain';
import { isVivamoError, VivamoError } from '../error/error.js';
import { type Clock, within } from '../time-limit.js';
import type { Outcome } from './exchange.js';

/**
 * What the requests to the operator's server are made with, injected; a browser's `window` is one.
 */
export interface Network extends Clock {
  fetch(url: string, init: RequestInit): Promise<Response>;
}

/** One request to an endpoint of the operator's, or to the function that stands in its place. */
export interface OperatorRequest<Said = unknown> {
  /** Which endpoint it is; error codes begin with it. */
  topic: 'geolocation' | 'intent' | 'status';
  /**
   * The endpoint, or a function of the page. What that throws counts as *unavailable*, but for a
   * VivamoError, which stands as it is.
   */
  ask: string | ((signal: AbortSignal) => unknown);
  /** Sent as JSON by POST; without it the request is a GET. */
  body?: unknown;
  /** What an answer says, or `false` where it cannot be used; `undefined` is one without JSON. */
  read(answer: unknown): Said | false;
  timeoutMs: number;
  signal: AbortSignal;
}

/**
 * Asks the operator, by the wire contract (docs/wire-contract.md), and gives what is read in the
 * JSON of a 2xx, or in what the function gave.
 *
 * @throws VivamoError `location-blocked` where that is the answer; `<topic>-unavailable` for
 *   network failure, time-out and 5xx; `<topic>-refused` for any other status; `<topic>-malformed`
 *   for an answer that cannot be used. For a status all of these are `status-unavailable`. The
 *   reason of `signal` once that is aborted.
 */
export async function askOperator<Said>(
  network: Network,
  request: OperatorRequest<Said>,
): Promise<Said> {
  const { topic, ask, body, read, timeoutMs, signal } = request;
  const isStatus = topic === 'status';
  // What is given up must not go on.
  const inner = new AbortController();
  let response: Response | undefined;
  const failure = (reason: 'unavailable' | 'refused' | 'malformed', outcome: Outcome = {}) =>
    new VivamoError(isStatus ? 'status-unavailable' : `${topic}-${reason}`, {
      ...outcome,
      received: whatCame(request, { response, ...outcome }),
    });

  const call = async () => {
    let answer: unknown;
    if (typeof ask === 'string') {
      response = await network.fetch(ask, {
        ...(body !== undefined && {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
        cache: 'no-store',
        signal: inner.signal,
      });
      const { status, ok } = response;
      if (status > 499) throw failure('unavailable');
      try {
        answer = await response.json();
      } catch (cause) {
        // A connection lost in the middle of a body is no malformed answer.
        if (ok && !(cause instanceof SyntaxError)) throw cause;
      }
      if (!ok) {
        const code = (answer as { error?: { code?: unknown } } | null | undefined)?.error?.code;
        if (status === 403 && code === 'location-blocked') throw new VivamoError(code);
        throw failure('refused', { retryable: status === 429 || undefined, answer });
      }
    } else answer = await ask(inner.signal);
    const said = read(answer);
    if (said === false) throw failure('malformed', { answer });
    return said;
  };

  try {
    return await within(call(), timeoutMs, network, signal, () =>
      failure('unavailable', { late: true }),
    );
  } catch (cause) {
    inner.abort();
    const isOurs = isVivamoError(cause) && (!isStatus || cause.code === 'status-unavailable');
    if (signal.aborted || isOurs) throw cause;
    throw failure('unavailable', { cause });
  }
}
