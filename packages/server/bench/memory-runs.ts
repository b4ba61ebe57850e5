import { createHmac } from 'node:crypto';
import { type Asked, toRequest } from '../../../scripts/bench/asked.js';
import { serveOverHttp } from '../../../scripts/bench/over-http.js';
import {
  createGeolocationHandler,
  createIntentStatusHandler,
  createMemoryStore,
  createPaymentIntentHandler,
  createWebhookHandler,
  type Handler,
} from '../src/index.js';
import { toNodeListener } from '../src/node/to-node-listener.js';
import { clientOfStub } from './vivamo.js';

/** What may keep some of what it was asked. */
export interface MemoryRun {
  name: string;
  /** Asks so many times. @throws Error for an answer that is none of a customer who is let in. */
  ask: (times: number) => Promise<void>;
  close?: () => Promise<void>;
}

const runtime = { ip: '203.0.113.7' };
const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
const owners = new Map([['pi_1', 'session=ada']]);
const webhookSecret = 'whsec_bench';
const CONNECTIONS = 16;

const { client } = clientOfStub();
const geolocation = createGeolocationHandler({ client, clientIp: 'runtime' });
const status = createIntentStatusHandler({
  client,
  authorize: ({ request, intentId }) => owners.get(intentId) === request.headers.get('cookie'),
});
// With the store that it makes itself, which forgets the oldest of more than 10 000 attempts.
const paymentIntent = createPaymentIntentHandler({
  client,
  clientIp: 'runtime',
  intent: ({ attemptKey }) => ({
    customer: { externalCustomerId: 'ada' },
    paymentIntent: { amount: '25.00', currency: 'USD', externalPaymentIntentId: attemptKey },
  }),
});
const webhook = createWebhookHandler({
  secret: webhookSecret,
  deliveries: createMemoryStore(),
  onEvent: () => {},
});
