import { createHmac } from 'node:crypto';
import { type Asked, toRequest } from '../../../scripts/bench/asked.js';
import { serveOverHttp } from '../../../scripts/bench/over-http.js';
import {
  createMemoryStore,
  createPaymentIntentHandler,
  createWebhookHandler,
} from '../src/index.js';
import type { Handler } from '../src/index.js';
import { toNodeListener } from '../src/node/to-node-listener.js';
import { geolocationEndpoint, pageHeaders, runtime, statusEndpoint } from './endpoints.js';
import { createStubFetch, vivamoAt } from './vivamo.js';

/** What could keep something of each request. */
export interface MemoryRun {
  name: string;
  /** Asks so many times. @throws Error for another answer than the one meant. */
  ask: (times: number) => Promise<void>;
  close?: () => Promise<void>;
}

const CONNECTIONS = 16;
const WEBHOOK_SECRET = 'bench';
const client = vivamoAt('http://localhost', createStubFetch());
const deadClient = vivamoAt('http://localhost', () => Promise.reject(new TypeError('down')));

/** One after the other, each made when the one before is done with. */
export async function* memoryRuns(): AsyncGenerator<MemoryRun> {
  const geolocation = geolocationEndpoint(client);
  const status = statusEndpoint(client);
  const cutOff = geolocationEndpoint(deadClient);
  yield inProcess('geolocation', geolocation.handler, () => geolocation.asked);
  yield inProcess('geolocation, Vivamo is down', cutOff.handler, () => cutOff.asked, 502);
  yield inProcess('status', status.handler, () => status.asked);
  yield paymentIntent();
  yield webhook();
  yield sharedSignal();
  yield await overHttp('geolocation, over HTTP', geolocation.handler, geolocation.asked);
}

/** Each is another attempt: the store that the handler makes itself has to forget the oldest. */
function paymentIntent(): MemoryRun {
  const handler = createPaymentIntentHandler({
    client,
    clientIp: 'runtime',
    intent: ({ attemptKey }) => ({
      customer: { externalCustomerId: 'ada' },
      paymentIntent: { amount: '25.00', currency: 'USD', externalPaymentIntentId: attemptKey },
    }),
  });
  return inProcess('payment intent', handler, (number) => ({
    method: 'POST',
    path: '/api/payment-intent',
    headers: pageHeaders,
    body: JSON.stringify({ kind: 'payment', reason: 'initial', attemptKey: `attempt-${number}` }),
  }));
}

/** Each is another event, so that the store of deliveries has to forget as well. */
function webhook(): MemoryRun {
  const handler = createWebhookHandler({
    secret: WEBHOOK_SECRET,
    onEvent: () => {},
    deliveries: createMemoryStore(),
  });
  return inProcess('webhook', handler, (number) => {
    const body = JSON.stringify({
      transactionType: 'payment',
      amount: '25.00',
      status: 'success',
      externalCustomerId: 'ada',
      paymentIntentId: `pi_${number}`,
      externalPaymentIntentId: `order-${number}`,
    });
    const signature = createHmac('sha512', WEBHOOK_SECRET).update(body).digest('hex');
    return { method: 'POST', path: '/api/webhook', headers: { signature }, body };
  });
}

/** A signal outlives the calls it is given to, and would keep whatever they hang onto it. */
function sharedSignal(): MemoryRun {
  const { signal } = new AbortController();
  return {
    name: 'client, one signal for all calls',
    async ask(times) {
      for (let i = 0; i < times; i += 1) await client.geolocation.check(runtime, { signal });
    },
  };
}

async function overHttp(name: string, handler: Handler, asked: Asked): Promise<MemoryRun> {
  const { ask, close } = await serveOverHttp(toNodeListener(handler));
  return { name, ask: (times) => ask(asked, times, CONNECTIONS), close };
}

function inProcess(
  name: string,
  handler: Handler,
  askedBy: (number: number) => Asked,
  expected = 200,
): MemoryRun {
  let number = 0;
  return {
    name,
    async ask(times) {
      for (let i = 0; i < times; i += 1) {
        number += 1;
        const response = await handler(toRequest(askedBy(number)), runtime);
        const text = await response.text();
        if (response.status !== expected) throw new Error(`${name}: ${response.status} ${text}`);
      }
    },
  };
}
