import { type ClientIp, createIpResolver } from '../client-ip/client-ip.js';
import type { VivamoClient } from '../client/create-client.js';
import { createHandler, type Handler, type HandlerOptions } from './handler.js';
import type { BodyLimits } from './read-body.js';
import { readJson } from './read-json.js';

/** What the location endpoint is made of. */
export interface GeolocationHandlerOptions extends HandlerOptions, BodyLimits {
  readonly client: Pick<VivamoClient, 'geolocation'>;
  /** Where the customer's IP address comes from. */
  readonly clientIp: ClientIp;
}

/**
 * The endpoint of `geolocation-url`: says whether the customer may transact from where they are.
 * It tells the page only; the intent handlers check for themselves.
 *
 * @throws TypeError where an option is missing or wrong.
 */
export function createGeolocationHandler(options: GeolocationHandlerOptions): Handler {
  const { geolocation } = options.client;
  const resolveIp = createIpResolver(options.clientIp);

  return createHandler('POST', options, async (request, runtime) => {
    await readJson(request, options);
    const ip = resolveIp(request, runtime);
    const verdict = await geolocation.check({ ip }, { signal: request.signal });
    const { allowed, country, countryCode, state, stateCode } = verdict;
    return { allowed, country, countryCode, state, stateCode };
  });
}
