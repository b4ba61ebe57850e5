import { createGeolocationHandler, createIntentStatusHandler } from '../src/index.js';
import type { Handler, VivamoClient } from '../src/index.js';
import type { Asked } from '../../../scripts/bench/asked.js';

/** An endpoint, and how a page asks it. */
export interface Endpoint {
  handler: Handler;
  asked: Asked;
}

/** What is known of the connection. */
export const runtime = { ip: '203.0.113.7' };

/** What a browser sends along, as far as the handlers look at it. */
export const pageHeaders = {
  'content-type': 'application/json',
  cookie: 'session=ada',
  'sec-fetch-site': 'same-origin',
};

/** The endpoint that checks the location. */
export function geolocationEndpoint(client: VivamoClient): Endpoint {
  return {
    handler: createGeolocationHandler({ client, clientIp: 'runtime', onError: () => {} }),
    asked: { method: 'POST', path: '/api/geolocation', headers: pageHeaders, body: '{}' },
  };
}

/** The endpoint that tells how an intent stands, to the one whose it is. */
export function statusEndpoint(client: VivamoClient): Endpoint {
  const owners = new Map([['pi_1', pageHeaders.cookie]]);
  return {
    handler: createIntentStatusHandler({
      client,
      authorize: ({ request, intentId }) => owners.get(intentId) === request.headers.get('cookie'),
    }),
    asked: {
      method: 'GET',
      path: '/api/status?intentId=pi_1&kind=payment',
      headers: pageHeaders,
    },
  };
}
