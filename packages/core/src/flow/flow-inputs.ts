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
  clientKey?: string | undefined;
  /** `production` (default) or `test`. */
  environment?: Environment | undefined;
  /** Another address of the SDK script: Vivamo's own hosts, loopback, or an allowed one. */
  sdkUrl?: string | undefined;
  /** The intent's secret, where the page has it already. */
  clientSecretKey?: string | undefined;
  /** The id of that intent. */
  intentId?: string | undefined;
  /** When that intent runs out, ISO 8601. */
  intentExpiresAt?: string | undefined;
  intentUrl?: string | undefined;
  fetchIntent?: FetchIntent | undefined;
  /** `required` (default) or `off`, for an operator who checks elsewhere. */
  geolocation?: 'required' | 'off' | undefined;
  geolocationUrl?: string | undefined;
  checkGeolocation?: ((signal: AbortSignal) => unknown) | undefined;
  /** What a check that could not be made means: `block` (default) or `allow`. */
  geolocationFailure?: 'block' | 'allow' | undefined;
  /** A check that is shared with others; it goes before `geolocationUrl`. */
  gate?: GeolocationGate | undefined;
  statusUrl?: string | undefined;
  fetchStatus?: FetchStatus | undefined;
}
