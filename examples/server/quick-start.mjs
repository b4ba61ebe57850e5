import { createServer } from 'node:http';
import {
  createGeolocationHandler,
  createIntentStatusHandler,
  createPaymentIntentHandler,
  createVivamoClient,
  createWebhookHandler,
  HandlerError,
  VivamoApiError,
} from '@vivamo-widgets/server';
import { toNodeListener } from '@vivamo-widgets/server/node';

const { VIVAMO_SECRET_KEY, VIVAMO_BASE_URL, PORT = '3000' } = process.env;

const client = createVivamoClient({
  secretKey: VIVAMO_SECRET_KEY ?? 'sk_test_sandbox',
  environment: 'test',
  baseUrl: VIVAMO_BASE_URL ?? 'http://localhost:4242', // a sandbox; left out, Vivamo's own
});

// The customer's address is the socket's other end. Behind a proxy of yours, what it writes:
// { header: 'x-forwarded-for', trustedHops: 1 }
const clientIp = 'runtime';

// Your session, your database.
const customerOf = (request) => /\bcustomer=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1];
const owners = new Map();
const paid = new Set();
let webhookSecret;

const routes = {
  '/api/geolocation': createGeolocationHandler({ client, clientIp }),

  '/api/payment-intent': createPaymentIntentHandler({
    client,
    clientIp,
    // Who pays, and how much: from your session and books, never from the page.
    intent: ({ request }) => {
      const customer = customerOf(request);
      if (!customer) throw new HandlerError(401, 'not-signed-in', 'Please sign in.');
      return {
        customer: { externalCustomerId: customer },
        paymentIntent: {
          amount: '25.00',
          currency: 'USD',
          externalPaymentIntentId: `order-of-${customer}`,
        },
      };
    },
    onCreated: (intent) => void owners.set(intent.paymentIntentId, intent.externalCustomerId),
  }),

  '/api/intent-status': createIntentStatusHandler({
    client,
    authorize: ({ request, intentId }) => {
      const customer = customerOf(request);
      return customer !== undefined && owners.get(intentId) === customer;
    },
  }),

  '/webhooks/vivamo': createWebhookHandler({
    secret: () => webhookSecret ?? [],
    // A hint, which may come twice or late: the status is the truth.
    onEvent: async (event) => {
      if (event.type !== 'payment') return;
      const { paymentIntentId } = event.payload;
      const { status } = await client.paymentIntents.status(paymentIntentId);
      if (status === 'success') paid.add(paymentIntentId);
    },
  }),

  '/api/paid': async () => Response.json([...paid]),
};

const server = createServer(
  toNodeListener(async (request, runtime) => {
    const handler = routes[new URL(request.url).pathname];
    return handler ? handler(request, runtime) : new Response('Not found.', { status: 404 });
  }),
);
await new Promise((resolve) => server.listen(Number(PORT), '127.0.0.1', resolve));
const url = `http://localhost:${server.address().port}`;

// Once for each customer; here they may be there from an earlier run.
await client.customers
  .create({
    externalCustomerId: 'ada',
    data: { email: 'ada@example.com', phone: '+12025550123' },
  })
  .catch((error) => {
    if (!(error instanceof VivamoApiError && error.status === 400)) throw error;
  });

// Once for all: keep the secret, which is shown this once. Here each run has a webhook of its own.
const webhook = await client.webhooks.create({
  url: `${url}/webhooks/vivamo?run=${Date.now()}`,
  eventTypes: ['transaction'],
});
webhookSecret = webhook.secretKey;

console.log(`The shop listens on ${url}`);
