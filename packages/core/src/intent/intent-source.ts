import { VivamoError } from '../error/error.js';
import { askOperator, type Network } from '../operator/operator.js';
import { persist } from '../persist.js';
import { sleep } from '../time-limit.js';
import type { FetchIntent, Intent, IntentKind, IntentRequest } from './intent.js';

const TIMEOUT_MS = 15_000;

/**
 * Gets a new intent from the operator's endpoint or function. A request to an endpoint that could
 * not be reached is sent again, twice, with the same attempt key.
 *
 * @throws VivamoError `location-blocked`, `intent-unavailable`, `intent-refused` or
 *   `intent-malformed`; the reason of `signal` once that is aborted.
 */
export async function requestIntent(
  network: Network,
  source: string | FetchIntent,
  request: IntentRequest,
  signal: AbortSignal,
): Promise<Intent> {
  const isUrl = typeof source === 'string';
  return persist(
    async () => {
      signal.throwIfAborted();
      return askOperator(network, {
        topic: 'intent',
        ask: isUrl ? source : (inner) => source(request, inner),
        body: request,
        read: (answer) => intentIn(answer, request.kind),
        timeoutMs: TIMEOUT_MS,
        signal,
      });
    },
    isUrl ? /^intent-unavailable/ : /^$/,
    (ms) => sleep(ms, network, signal),
  );
}

function intentIn(value: unknown, kind: IntentKind): Intent | false {
  const intent = value as Intent | null | undefined;
  const secret: unknown = intent?.clientSecretKey;
  return (
    typeof secret === 'string' &&
    !/^(pk_|$)/.test(secret) &&
    (intent!.kind ?? kind) === kind &&
    intent!
  );
}

/**
 * Checks an intent that was handed in.
 *
 * @throws VivamoError `intent-malformed`.
 */
export function readIntent(value: unknown, kind: IntentKind): Intent {
  const intent = intentIn(value, kind);
  if (!intent) throw new VivamoError('intent-malformed', { received: value });
  return intent;
}
