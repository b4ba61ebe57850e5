import {
  createGeolocationHandler,
  createPaymentIntentHandler,
  createVivamoClient,
  createWebhookHandler,
  type Handler,
} from '@vivamo-widgets/server';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/** Where the shop's Vivamo is, and its keys there. */
export interface ShopOptions {
  vivamoUrl: string;
  secretKey: string;
  publishableKey: string;
}

/** The server of a shop that sells one thing to one customer. */
export async function createShop({ vivamoUrl, secretKey, publishableKey }: ShopOptions) {
  const client = createVivamoClient({ secretKey, environment: 'test', baseUrl: vivamoUrl });
  const customer = { externalCustomerId: 'ada' };
  await client.customers.create({
    ...customer,
    data: { email: 'ada@example.com', phone: '+12025550123' },
  });

  const clientIp = 'runtime';
  const geolocation = createGeolocationHandler({ client, clientIp });
  const paymentIntent = createPaymentIntentHandler({
    client,
    clientIp,
    intent: () => ({
      customer,
      paymentIntent: { amount: '25.00', currency: 'USD', externalPaymentIntentId: 'order-1' },
    }),
  });
  const script = await bundle('page.ts');
  const delivered = new Set<string>();
  let webhookSecret: string | undefined;

  const webhook = createWebhookHandler({
    secret: () => webhookSecret ?? [],
    onEvent: async (event) => {
      if (event.type !== 'payment') return;
      const { paymentIntentId, externalPaymentIntentId } = event.payload;
      const { status } = await client.paymentIntents.status(paymentIntentId);
      if (status === 'success') delivered.add(externalPaymentIntentId);
    },
  });

  const routes: Record<string, Handler> = {
    '/': async () => answer(page(publishableKey, `${vivamoUrl}/v1`), 'text/html'),
    '/page.js': async () => answer(script, 'text/javascript'),
    '/api/geolocation': geolocation,
    '/api/payment-intent': paymentIntent,
    '/webhooks': webhook,
  };
  const handler: Handler = async (request, runtime) =>
    routes[new URL(request.url).pathname]?.(request, runtime) ??
    new Response(null, { status: 404 });

  return {
    handler,
    /** The orders that were sent out: those that Vivamo says are paid. */
    delivered,
    /** Asks Vivamo to send webhooks to the shop, once its address is known. */
    async listenAt(url: string) {
      const wanted = { url: `${url}/webhooks`, eventTypes: ['transaction'] } as const;
      ({ secretKey: webhookSecret } = await client.webhooks.create(wanted));
    },
  };
}

const answer = (body: string, type: string) =>
  new Response(body, { headers: { 'content-type': `${type}; charset=utf-8` } });

const page = (publishableKey: string, sdkUrl: string) => `<!doctype html>
<html lang="en">
  <head>
    <title>Checkout</title>
    <script type="module" src="/page.js"></script>
  </head>
  <body data-client-key="${publishableKey}" data-sdk-url="${sdkUrl}">
    <h1>Your bingo ticket</h1>
  </body>
</html>`;

/** The page's own script, in one piece. */
async function bundle(input: string): Promise<string> {
  const root = fileURLToPath(new URL('.', import.meta.url));
  const options = { write: false, rolldownOptions: { input } };
  const built = (await build({
    root,
    logLevel: 'warn',
    build: options,
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}
