import type { RequestListener } from 'node:http';
import { createVivamoClient, type VivamoClient } from '../src/index.js';

/** Not the key of anything. */
export const SECRET_KEY = 'sk_bench';

/** A client of the Vivamo at an address. It never asks twice, since a failure here is meant. */
export function vivamoAt(baseUrl: string, fetch: typeof globalThis.fetch): VivamoClient {
  return createVivamoClient({
    secretKey: SECRET_KEY,
    environment: 'test',
    baseUrl,
    fetch,
    retries: 0,
  });
}

/** A Vivamo without a network, which answers at once and looks at nothing that is sent. */
export function createStubFetch(): typeof fetch {
  return async (input, init) => {
    const { pathname } = new URL(String(input));
    return new Response(answerTo(init?.method ?? 'GET', pathname), { headers });
  };
}

/** The same over HTTP. */
export const answerAsVivamo: RequestListener = (incoming, outgoing) => {
  incoming.resume();
  outgoing.writeHead(200, headers).end(answerTo(incoming.method ?? '', incoming.url ?? ''));
};

const headers = { 'content-type': 'application/json' };
let intents = 0;

function answerTo(method: string, path: string): string {
  switch (`${method} ${path}`) {
    case 'POST /v1/operators/check-geolocation':
      return '{"allowed":true,"country":"United States","countryCode":"US"}';
    case 'GET /v1/payment-intents/pi_1/status':
      return '{"status":"success","payments":[]}';
    case 'POST /v1/payment-intents':
      intents += 1;
      return JSON.stringify({
        paymentIntentId: `pi_${intents}`,
        clientSecretKey: `cs_${intents}`,
        expirationTime: '2027-01-01T00:00:00.000Z',
        amount: '25.00',
        currency: 'USD',
      });
    default:
      throw new Error(`The stub has no ${method} ${path}.`);
  }
}
