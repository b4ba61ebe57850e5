import {
  createDisbursementIntentHandler,
  createGeolocationHandler,
  createIntentStatusHandler,
  createPaymentIntentHandler,
  createVivamoClient,
  createWebhookHandler,
  type ClientIp,
  type Handler,
  type OnceStore,
  type VivamoEnvironment,
  type WebhookHandlerOptions,
  type WireIntent,
} from '@vivamo-widgets/server';
import { createMemoryBooks, type Books } from './books.js';
import { customerOf, returningCustomer, withSession } from './demo-session.js';
import { ensureCustomer } from './ensure-customer.js';

/** What the backend needs to know. */
export interface BackendOptions {
  secretKey: string;
  environment: VivamoEnvironment;
  /** What webhooks are signed with: shown once, when they are registered. */
  webhookSecret: WebhookHandlerOptions['secret'];
  /** The address of a local sandbox. Left out: Vivamo's own. */
  vivamoBaseUrl?: string;
  /**
   * Where the customer's address comes from. The socket, as here, is right where customers connect
   * directly. Behind a proxy of yours every customer would have the proxy's address; take the
   * header that it writes: `{ header: 'x-forwarded-for', trustedHops: 1 }`.
   */
  clientIp?: ClientIp;
  /** Pages of other origins that may ask, `https://shop.example`. Left out: none. */
  allowedOrigins?: readonly string[];
  /** Another `fetch` to ask Vivamo with; see adapters/deno.ts. */
  fetch?: typeof fetch;
  /** Whose intents are, and what became of them. Left out, as the two below: in memory. */
  books?: Books;
  attempts?: OnceStore<WireIntent>;
  deliveries?: OnceStore<void>;
}

/** The price is the shop's to know. Nothing that the page sends can change it. */
const ORDER = { amount: '25.00', currency: 'USD' };

/** How a payout can end; before, it waits for approval or is under way. */
const FINAL: ReadonlySet<string> = new Set(['success', 'failed', 'rejected']);

/** What the demo customer has won, so to speak. */
const PAYOUT = { amount: '50.00', currency: 'USD' };

/** All that pages with elements ask, and the address for Vivamo's webhooks. */
export function createBackend({
  secretKey,
  environment,
  webhookSecret,
  vivamoBaseUrl,
  clientIp = 'runtime',
  allowedOrigins,
  fetch,
  books = createMemoryBooks(),
  attempts,
  deliveries,
}: BackendOptions): Handler {
  const client = createVivamoClient({ secretKey, environment, baseUrl: vivamoBaseUrl, fetch });

  const geolocation = createGeolocationHandler({ client, clientIp, allowedOrigins });

  const paymentIntent = createPaymentIntentHandler({
    client,
    clientIp,
    allowedOrigins,
    attempts,
    // A shop would refuse who is not signed in, with a HandlerError(401, 'not-signed-in', …).
    intent: async ({ request }) => {
      const externalCustomerId = customerOf(request);
      await ensureCustomer(client, externalCustomerId);
      return {
        customer: { externalCustomerId },
        paymentIntent: { ...ORDER, externalPaymentIntentId: `order-of-${externalCustomerId}` },
      };
    },
    onCreated: (intent) => books.open('payment', intent.paymentIntentId, intent.externalCustomerId),
  });

  const disbursementIntent = createDisbursementIntentHandler({
    client,
    clientIp,
    allowedOrigins,
    attempts,
    // A shop would take the amount off the customer's balance, once, whatever number of intents is
    // asked for; and whoever approves payouts would allow one of them. Here money is no object.
    intent: async ({ request }) => {
      const externalCustomerId = customerOf(request);
      await ensureCustomer(client, externalCustomerId);
      return {
        customer: { externalCustomerId },
        disbursementIntent: {
          ...PAYOUT,
          externalDisbursementIntentId: `payout-of-${externalCustomerId}`,
        },
      };
    },
    onCreated: (intent) =>
      books.open('disbursement', intent.disbursementIntentId, intent.externalCustomerId),
  });

  const intentStatus = createIntentStatusHandler({
    client,
    allowedOrigins,
    authorize: async ({ request, kind, intentId }) => {
      const customer = returningCustomer(request);
      return customer !== undefined && customer === (await books.ownerOf(kind, intentId));
    },
  });

  const webhook = createWebhookHandler({
    secret: webhookSecret,
    deliveries,
    // An event may come twice, late or after a newer one. So it is a hint: Vivamo is asked, and
    // what it says is written down, as often as it is said.
    onEvent: async (event) => {
      if (event.type === 'payment') {
        const { paymentIntentId } = event.payload;
        const { status } = await client.paymentIntents.status(paymentIntentId);
        if (status === 'success') await books.settle('payment', paymentIntentId, status);
      } else if (event.type === 'disbursement') {
        const { disbursementIntentId } = event.payload;
        const { status } = await client.disbursementIntents.status(disbursementIntentId);
        if (FINAL.has(status)) await books.settle('disbursement', disbursementIntentId, status);
      }
    },
  });

  /** What the shop has for whoever asks: the goods are delivered once the books say so. */
  const orders: Handler = async (request) => {
    const customer = returningCustomer(request);
    return Response.json(customer === undefined ? [] : await books.entriesOf(customer), {
      headers: { 'cache-control': 'no-store' },
    });
  };

  const routes: Readonly<Record<string, Handler>> = {
    '/api/geolocation': geolocation,
    '/api/payment-intent': withSession(paymentIntent),
    '/api/disbursement-intent': withSession(disbursementIntent),
    '/api/intent-status': intentStatus,
    '/api/orders': orders,
    '/webhooks/vivamo': webhook,
  };
  return async (request, runtime) => {
    const handler = routes[new URL(request.url).pathname];
    return handler ? handler(request, runtime) : new Response('Not found.', { status: 404 });
  };
}
