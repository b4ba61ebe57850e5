import type { IntentKind } from '../intent/intent.js';
import { askOperator, type Network } from '../operator/operator.js';

/** Vivamo's words for where an intent stands (documented): payments, then disbursements. */
export type IntentStatus =
  'no-payment' | 'pending' | 'success' | 'failed' | 'pending-validation' | 'rejected';

/** A function of the page that tells the status, in the place of an endpoint. */
export type FetchStatus = (
  intent: { id: string; kind: IntentKind },
  signal: AbortSignal,
) => { status: IntentStatus } | PromiseLike<{ status: IntentStatus }>;

const TIMEOUT_MS = 10_000;
const KNOWN = /^(no-payment|pending|success|failed|pending-validation|rejected)$/;

/**
 * Asks for the status of an intent.
 *
 * @throws VivamoError `status-unavailable`; the reason of `signal` once that is aborted.
 */
export async function askStatus(
  network: Network,
  source: string | FetchStatus,
  intent: { id: string; kind: IntentKind },
  signal: AbortSignal,
): Promise<IntentStatus> {
  const { id, kind } = intent;
  return askOperator(network, {
    topic: 'status',
    ask:
      typeof source === 'string'
        ? `${source}${source.includes('?') ? '&' : '?'}intentId=${encodeURIComponent(id)}&kind=${kind}`
        : (inner) => source({ id, kind }, inner),
    read: statusIn,
    timeoutMs: TIMEOUT_MS,
    signal,
  });
}

function statusIn(answer: unknown): IntentStatus | false {
  const status = (answer as { status?: IntentStatus } | null | undefined)?.status;
  return KNOWN.test(String(status)) && status!;
}
