import type { HttpBindings } from '@hono/node-server';
import {
  createDisbursementIntentHandler,
  createGeolocationHandler,
  createIntentStatusHandler,
  createPaymentIntentHandler,
  createVivamoClient,
  VivamoApiError,
  type Handler,
  type IntentKind,
  type VivamoClient,
  type VivamoEnvironment,
} from '@vivamo-widgets/server';
import { Hono, type Context } from 'hono';
import { customerOf, returningCustomer, sessionCookie } from './demo-session.js';

/** What the backend needs to know. */
export interface BackendOptions {
  secretKey: string;
  environment: VivamoEnvironment;
  /** The address of a local sandbox. Left out: Vivamo's own. */
  vivamoBaseUrl?: string;
}

type Env = { Bindings: Partial<HttpBindings> };

/** The price is the shop's to know. Nothing that the page sends can change it. */
const ORDER = { amount: '25.00', currency: 'USD' };

/** What the demo customer has won, so to speak. */
const PAYOUT = { amount: '50.00', currency: 'USD' };

/** The endpoints that pages with `<vivamo-payment>` and `<vivamo-disbursement>` ask. */
export function createBackend({ secretKey, environment, vivamoBaseUrl }: BackendOptions) {
  const client = createVivamoClient({ secretKey, environment, baseUrl: vivamoBaseUrl });

  // The address at the other end of the socket: right where customers connect directly. Behind a
  // proxy of yours every customer would have the proxy's address; take the header that it writes:
  //   const clientIp = { header: 'x-forwarded-for', trustedHops: 1 };
  const clientIp = 'runtime';
  const runtime = (c: Context<Env>) => ({ ip: c.env?.incoming?.socket.remoteAddress });

  /** Whose an intent is, by kind and id. A shop keeps it with the order, in its database. */
  const ownerOf = new Map<string, string>();
  const remember = (kind: IntentKind, id: string, request: Request) => {
    ownerOf.set(`${kind} ${id}`, customerOf(request));
  };

  const geolocation = createGeolocationHandler({ client, clientIp });

  const paymentIntent = createPaymentIntentHandler({
    client,
    clientIp,
    // A shop would refuse who is not signed in, with a HandlerError(401, 'not-signed-in', …).
    intent: async ({ request }) => {
      const externalCustomerId = customerOf(request);
      await ensureCustomer(client, externalCustomerId);
      return {
        customer: { externalCustomerId },
        paymentIntent: { ...ORDER, externalPaymentIntentId: `order-of-${externalCustomerId}` },
      };
    },
    onCreated: ({ paymentIntentId }, { request }) => remember('payment', paymentIntentId, request),
  });

  const disbursementIntent = createDisbursementIntentHandler({
    client,
    clientIp,
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
    onCreated: ({ disbursementIntentId }, { request }) =>
      remember('disbursement', disbursementIntentId, request),
  });

  const intentStatus = createIntentStatusHandler({
    client,
    authorize: ({ request, kind, intentId }) => {
      const customer = returningCustomer(request);
      return customer !== undefined && ownerOf.get(`${kind} ${intentId}`) === customer;
    },
  });

  const app = new Hono<Env>();
  app.all('/api/geolocation', (c) => geolocation(c.req.raw, runtime(c)));
  const withSession = (handler: Handler) => async (c: Context<Env>) => {
    const answer = await handler(c.req.raw, runtime(c));
    answer.headers.append('set-cookie', sessionCookie(customerOf(c.req.raw)));
    return answer;
  };
  app.all('/api/payment-intent', withSession(paymentIntent));
  app.all('/api/disbursement-intent', withSession(disbursementIntent));
  app.all('/api/intent-status', (c) => intentStatus(c.req.raw));
  return app;
}

/** A customer must exist at Vivamo before the first intent; on every later visit it does. */
async function ensureCustomer(client: VivamoClient, externalCustomerId: string) {
  // A shop knows these of whoever is signed in. Without a phone, the form asks for one.
  const data = { email: `${externalCustomerId}@example.com`, phone: '+12025550123' };
  try {
    await client.customers.create({ externalCustomerId, data });
  } catch (error) {
    if (!(error instanceof VivamoApiError && error.status === 400)) throw error;
    // 400 is "already exists" as well as "not accepted": asking tells the two apart.
    await client.customers.get(externalCustomerId).catch(() => {
      throw error;
    });
  }
}
