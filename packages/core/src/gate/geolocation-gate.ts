import { VivamoError } from '../error/error.js';
import { askOperator, type Network } from '../operator/operator.js';

/** Where the customer is, and whether they may transact from there. */
export interface GeolocationVerdict {
  allowed: boolean;
  /** Name of the country, where it is known. */
  country?: string | null;
  /** ISO 3166-1 alpha-2. */
  countryCode?: string | null;
  state?: string | null;
  /** ISO 3166-2 without the country, as `NY`. */
  stateCode?: string | null;
}

/**
 * Asks whether the customer may transact: the URL of the operator's endpoint, or a function that
 * gives at least `{ allowed: boolean }`, or a promise of it.
 */
export type GeolocationCheck = string | ((signal: AbortSignal) => unknown);

/** A location check that several flows share. */
export interface GeolocationGate {
  /**
   * Resolves where the customer may transact; `fresh` refuses a verdict that is kept. Whoever asks
   * while a check runs joins it.
   *
   * @throws VivamoError `location-blocked`, with the verdict as its cause where there is one;
   *   `geolocation-unavailable`, `geolocation-refused` or `geolocation-malformed`.
   */
  pass(fresh?: boolean): Promise<GeolocationVerdict>;
}

const TIMEOUT_MS = 10_000;
const MAX_AGE_MS = 60_000;

/**
 * Makes a gate. A verdict is kept for a minute where it is *allowed*; a refusal or a failure never
 * is, so the next who asks checks again.
 *
 * `check` is called for each check, so what it gives is never stale; `life` ends a running one.
 */
export function createGeolocationGate(
  network: Network,
  check: () => GeolocationCheck,
  life = new AbortController().signal,
): GeolocationGate {
  let kept: GeolocationVerdict | undefined;
  let keptUntil = 0;
  let running: Promise<GeolocationVerdict> | undefined;

  async function ask(): Promise<GeolocationVerdict> {
    try {
      const verdict = await askOperator(network, {
        topic: 'geolocation',
        ask: check(),
        body: {},
        read: verdictIn,
        timeoutMs: TIMEOUT_MS,
        signal: life,
      });
      if (!verdict.allowed) throw new VivamoError('location-blocked', { cause: verdict });
      keptUntil = network.Date.now() + MAX_AGE_MS;
      return (kept = verdict);
    } finally {
      running = undefined;
    }
  }

  return {
    async pass(fresh) {
      if (!fresh && kept && network.Date.now() < keptUntil) return kept;
      kept = undefined;
      return (running ??= ask());
    },
  };
}

function verdictIn(answer: unknown): GeolocationVerdict | false {
  const verdict = answer as GeolocationVerdict | null | undefined;
  return typeof verdict?.allowed === 'boolean' && verdict;
}

const gatesByUrl: Record<string, GeolocationGate> = {};

/** The gate of an endpoint, one for the whole page. */
export function sharedGate(network: Network, url: string): GeolocationGate {
  // The prefix keeps an odd URL from naming a property that every object has.
  return (gatesByUrl[`at ${url}`] ??= createGeolocationGate(network, () => url));
}
