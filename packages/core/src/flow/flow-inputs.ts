import type { Environment } from '../credentials.js';
import type { GeolocationGate } from '../gate/geolocation-gate.js';
import type { FetchIntent } from '../intent/intent.js';
import type { FetchStatus } from '../status/intent-status.js';

/**
 * What a flow works with. It is read anew at each use, so a function that changes is used at its
 * next call and never restarts anything; a key or environment applies at the next start.
 * Where a function and a URL are both given, the function wins.
 */
export interface FlowInputs {
  /** The publishable key, `pk_…`. */
  clientKey?: string;
  /** `production` (default) or `test`. */
  environment?: Environment;
  /** Another address of the SDK script: Vivamo's own hosts, loopback, or an allowed one. */
  sdkUrl?: string;
  /** The intent's secret, where the page has it already. */
  clientSecretKey?: string;
  /** The id of that intent. */
  intentId?: string;
  /** When that intent runs out, ISO 8601. */
  intentExpiresAt?: string;
  intentUrl?: string;
  fetchIntent?: FetchIntent;
  /** `required` (default) or `off`, for an operator who checks elsewhere. */
  geolocation?: 'required' | 'off';
  geolocationUrl?: string;
  checkGeolocation?: (signal: AbortSignal) => unknown;
  /** What a check that could not be made means: `block` (default) or `allow`. */
  geolocationFailure?: 'block' | 'allow';
  /** A check that is shared with others; it goes before `geolocationUrl`. */
  gate?: GeolocationGate;
  statusUrl?: string;
  fetchStatus?: FetchStatus;
}
