import type { HttpBindings } from '@hono/node-server';
import {
  createGeolocationHandler,
  createPaymentIntentHandler,
  createVivamoClient,
} from '@vivamo-widgets/server';
import { Hono, type Context } from 'hono';
import { createHmac, timingSafeEqual } from 'node:crypto';
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
  const delivered: string[] = [];
  let webhookSecret: string | undefined;

  const app = new Hono<{ Bindings: HttpBindings }>();
  const runtime = (c: Context<{ Bindings: HttpBindings }>) => ({
    ip: c.env.incoming.socket.remoteAddress,
  });
  app.get('/', (c) => c.html(page(publishableKey, `${vivamoUrl}/v1`)));
  app.get('/page.js', (c) => c.body(script, 200, { 'content-type': 'text/javascript' }));
  app.all('/api/geolocation', (c) => geolocation(c.req.raw, runtime(c)));
  app.all('/api/payment-intent', (c) => paymentIntent(c.req.raw, runtime(c)));
  app.post('/webhooks', async (c) => {
    const body = Buffer.from(await c.req.arrayBuffer());
    if (!isSigned(body, c.req.header('signature'), webhookSecret)) return c.text('Not signed', 401);
    const { status, externalPaymentIntentId } = JSON.parse(body.toString()) as Record<
      string,
      string
    >;
    if (status === 'success' && externalPaymentIntentId) delivered.push(externalPaymentIntentId);
    return c.text('Thank you');
  });

  return {
    fetch: app.fetch,
    /** The orders that were sent out: those that Vivamo's webhook said are paid. */
    delivered,
    /** Asks Vivamo to send webhooks to the shop, once its address is known. */
    async listenAt(url: string) {
      const response = await fetch(`${vivamoUrl}/v1/operators/webhooks`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
        body: JSON.stringify({ url: `${url}/webhooks`, eventTypes: ['transaction'] }),
      });
      ({ secretKey: webhookSecret } = (await response.json()) as { secretKey: string });
    },
  };
}

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

/** Whether a body, byte for byte as it came, was signed with the webhook's secret. */
function isSigned(body: Buffer, signature = '', secret?: string): boolean {
  if (!secret) return false;
  const given = Buffer.from(signature, 'hex');
  const wanted = createHmac('sha512', secret).update(body).digest();
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
