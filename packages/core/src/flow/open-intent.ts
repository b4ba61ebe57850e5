import { VivamoError } from '../error/error.js';
import type { Intent, IntentKind, IntentReason } from '../intent/intent.js';
import { readIntent, requestIntent } from '../intent/intent-source.js';
import type { Network } from '../operator/operator.js';
import type { FlowInputs } from './flow-inputs.js';
import type { FlowResult } from './flow-state.js';

/** An intent that a flow has in hand, and what has become of it. */
export interface OpenIntent {
  readonly intent: Intent;
  /** When it runs out by this device's clock, ms since the epoch; `Infinity` if not known. */
  readonly expiresAt: number;
  /** The page's secret as it was when this was taken; another one is a change. */
  readonly given: string | undefined;
  /** The page's secret as a disposed flow saw it last: one that is held is no news. */
  seenSecret?: string | undefined;
  /** A later start was for another intent: its result is no receipt to come back to. */
  superseded?: boolean;
  /** The customer has pointed at, typed into or focused its form. Never goes back. */
  touched?: boolean;
  /** The SDK says that its payout was asked for. */
  requested?: boolean;
  /** The SDK says it is paid; the status endpoint has yet to agree. */
  claimed?: boolean;
  /** Its final result, once that has been reported. */
  settled?: FlowResult;
  /** How often its status was asked; `undefined` while nobody follows it. */
  asked?: number;
}

/** Where the intents of a flow come from: the page, or the operator's server. */
export interface IntentDesk {
  /** Whether another intent than the `last` one is to be had: a new one, or the page's. */
  hasNext(last: OpenIntent | undefined): boolean;
  /**
   * The intent for a start: the page's own where it is another than before, else the `last` one
   * unless that is to be renewed, else a new one.
   *
   * @throws VivamoError `location-blocked` or `intent-…`.
   */
  take(
    last: OpenIntent | undefined,
    renew: boolean,
    reason: IntentReason,
    signal: AbortSignal,
  ): Promise<OpenIntent>;
}

/** Makes the desk of one flow. */
export function createIntentDesk(
  kind: IntentKind,
  inputs: () => FlowInputs,
  network: Network,
): IntentDesk {
  /** Kept until the request that it names has been answered. */
  let attemptKey: string | undefined;
  const source = () => inputs().fetchIntent ?? inputs().intentUrl;
  /** The page's secret, where it is another than that of the last intent. */
  const changedSecret = (last: OpenIntent | undefined) => {
    const { clientSecretKey } = inputs();
    return clientSecretKey === last?.given ? undefined : clientSecretKey;
  };

  return {
    hasNext: (last) => !!(source() || changedSecret(last)),
    async take(last, renew, reason, signal) {
      const { intentId: id, intentExpiresAt: expirationTime } = inputs();
      const clientSecretKey = changedSecret(last);
      const given = clientSecretKey || last?.given;
      if (clientSecretKey) {
        return open(readIntent({ clientSecretKey, id, expirationTime }, kind), 0, given);
      }
      const from = source();
      if (last && !(renew && from)) return last;
      if (!from) throw new VivamoError('intent-not-configured');
      attemptKey ??= crypto.getRandomValues(new Uint32Array(4)).join('-');
      const request = {
        kind,
        attemptKey,
        reason: last ? reason : 'initial',
        previousIntentId: last?.intent.id,
      };
      const intent = await requestIntent(network, from, request, signal);
      signal.throwIfAborted();
      attemptKey = undefined;
      // One that seems to be over on arrival is not: this device's clock is wrong, and its expiry
      // is left to the SDK.
      return open(intent, network.Date.now(), given);
    },
  };
}

function open(intent: Intent, now: number, given: string | undefined): OpenIntent {
  const expiresAt = Date.parse(intent.expirationTime ?? '');
  return { intent, given, expiresAt: expiresAt > now ? expiresAt : Infinity };
}
