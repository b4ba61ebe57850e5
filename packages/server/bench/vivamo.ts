import type { RequestListener } from 'node:http';
import { createVivamoClient, type VivamoClient } from '../src/index.js';

/** A client of a Vivamo that answers at once, what it is asked for and nothing else. */
export function clientOfStub(): { client: VivamoClient; fetch: typeof fetch; baseUrl: string } {
  const answer = async (input: unknown, init?: RequestInit) => {
    const path = String(input).slice(String(input).indexOf('/v1/'));
    return new Response(answerTo(init?.method ?? 'GET', path), { headers: json });
  };
  return clientAt('http://localhost', answer);
}

/** A client of a Vivamo that is asked over HTTP, `answerAsVivamo` at `origin`. */
export function clientOfServer(origin: string): ReturnType<typeof clientOfStub> {
  return clientAt(origin, fetch);
}

/** Answers over HTTP what the stub does, without a look at what was sent. */
export const answerAsVivamo: RequestListener = (incoming, outgoing) => {
  incoming.resume();
  outgoing.writeHead(200, json).end(answerTo(incoming.method ?? '', incoming.url ?? ''));
};

const json = { 'content-type': 'application/json' };
const allowed = JSON.stringify({ allowed: true, country: 'United States', countryCode: 'US' });
const status = JSON.stringify({ status: 'success', payments: [] });
let intents = 0;

function clientAt(baseUrl: string, ask: typeof fetch) {
  const secretKey = 'sk_bench';
  const client = createVivamoClient({ secretKey, environment: 'test', baseUrl, fetch: ask });
  return { client, fetch: ask, baseUrl };
}

function answerTo(method: string, path: string): string {
  if (path === '/v1/operators/check-geolocation') return allowed;
  if (method === 'GET' && path.endsWith('/status')) return status;
  if (path !== '/v1/payment-intents') throw new Error(`The stub has no ${method} ${path}.`);
  intents += 1;
  return JSON.stringify({
    paymentIntentId: `pi_${intents}`,
    clientSecretKey: `cs_${intents}`,
    expirationTime: '2027-01-01T00:00:00.000Z',
    amount: '25.00',
    currency: 'USD',
    externalCustomerId: 'ada',
  });
}
