import { type ClientIp, createIpResolver, type Runtime } from '../client-ip/client-ip.js';
import type { VivamoClient } from '../client/create-client.js';
import { HandlerError } from './handler-error.js';

/** What an intent handler needs to know of the customer's location. */
export interface LocationCheckOptions {
  readonly client: Pick<VivamoClient, 'geolocation'>;
  /** Where the customer's IP address comes from. */
  readonly clientIp: ClientIp;
  /**
   * Whether the handler checks the location before it does anything else. `'off'` is for an
   * operator who checks elsewhere; `clientIp` is then not asked. Default: `'required'`.
   */
  readonly locationCheck?: 'required' | 'off' | undefined;
}

/** Passes, or throws the wire contract's 403 or 503. */
export type LocationCheck = (request: Request, runtime: Runtime) => Promise<void>;

/** Makes the check. @throws TypeError where an option is missing or wrong. */
export function createLocationCheck(options: LocationCheckOptions): LocationCheck {
  const { clientIp, locationCheck = 'required' } = options;
  const { geolocation } = options.client;
  if (locationCheck !== 'required' && locationCheck !== 'off') {
    throw new TypeError("locationCheck must be 'required' or 'off'.");
  }
  const resolveIp = createIpResolver(clientIp);
  if (locationCheck === 'off') return async () => {};

  return async (request, runtime) => {
    const ip = resolveIp(request, runtime);
    const { allowed } = await geolocation
      .check({ ip }, { signal: request.signal })
      .catch((cause: unknown) => {
        throw new HandlerError(
          503,
          'location-check-failed',
          'Your location could not be checked at the moment.',
          { cause },
        );
      });
    if (allowed !== true) {
      throw new HandlerError(403, 'location-blocked', 'Not available from this location.');
    }
  };
}
