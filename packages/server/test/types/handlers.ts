/** What of handlers and webhooks must compile, and what must not. Never run. */
import { createServer } from 'node:http';
import {
  createDisbursementIntentHandler,
  createGeolocationHandler,
  createIntentStatusHandler,
  createMemoryStore,
  createPaymentIntentHandler,
  createVivamoClient,
  createWebhookHandler,
  HandlerError,
  verifyWebhook,
  type Handler,
  type OnceStore,
  type WebhookEvent,
  type WireIntent,
} from '@vivamo-widgets/server';
import { toNodeListener } from '@vivamo-widgets/server/node';

const client = createVivamoClient({ secretKey: 'sk', environment: 'test' });
const clientIp = 'runtime';

const handler: Handler = createGeolocationHandler({ client, clientIp });
(await handler(new Request('https://a.example'), { ip: '203.0.113.7' })) satisfies Response;
createServer(toNodeListener(handler));
createGeolocationHandler({ client, clientIp: { header: 'x-forwarded-for', trustedHops: 1 } });
createGeolocationHandler({ client, clientIp: (request) => request.headers.get('a') ?? undefined });
// @ts-expect-error where the address comes from is a required choice
createGeolocationHandler({ client });
// @ts-expect-error a header without hops says nothing
createGeolocationHandler({ client, clientIp: { header: 'x-forwarded-for' } });
// @ts-expect-error a header is no source by itself
createGeolocationHandler({ client, clientIp: 'x-forwarded-for' });
// @ts-expect-error a handler takes a request
await handler('https://a.example');

// A part of the client will do, for tests of one's own.
createGeolocationHandler({ client: { geolocation: client.geolocation }, clientIp });
// @ts-expect-error but it must be the part that is needed
createGeolocationHandler({ client: { customers: client.customers }, clientIp });

const order = {
  customer: { externalCustomerId: 'ada' },
  paymentIntent: { amount: '25.00', currency: 'USD', externalPaymentIntentId: 'o-1' },
};
const attempts: OnceStore<WireIntent> = createMemoryStore();
createPaymentIntentHandler({
  client,
  clientIp,
  attempts,
  allowedOrigins: ['https://shop.example'],
  locationCheck: 'off',
  intent: ({ request, reason, attemptKey, previousIntentId }) => {
    request satisfies Request;
    reason satisfies 'initial' | 'retry' | 'expired' | 'resume';
    attemptKey satisfies string;
    previousIntentId satisfies string | undefined;
    if (reason === 'retry') throw new HandlerError(409, 'my-own-code', 'Not twice.');
    return order;
  },
  onCreated: async ({ paymentIntentId }) => void (paymentIntentId satisfies string),
});
// @ts-expect-error who and how much is the operator's to say
createPaymentIntentHandler({ client, clientIp });
// @ts-expect-error a location check is on or off
createPaymentIntentHandler({ client, clientIp, intent: () => order, locationCheck: false });
// @ts-expect-error a payment intent is not what a payout is made of
createDisbursementIntentHandler({ client, clientIp, intent: () => order });
createPaymentIntentHandler({
  client,
  clientIp,
  // @ts-expect-error the page's word holds no amount
  intent: ({ amount }) => ({ ...order, paymentIntent: { ...order.paymentIntent, amount } }),
});

createIntentStatusHandler({ client, authorize: async ({ kind }) => kind === 'payment' });
// @ts-expect-error whose intents may be asked for must be said
createIntentStatusHandler({ client });
// @ts-expect-error a yes is true, not something that is there
createIntentStatusHandler({ client, authorize: () => 'ada' });

(await verifyWebhook(new Uint8Array(), null, ['new', 'old'])) satisfies boolean;
// @ts-expect-error the body as bytes or text, not parsed
await verifyWebhook({ amount: '1.00' }, 'ab', 'secret');
// @ts-expect-error an environment variable may be missing
await verifyWebhook('', 'ab', process.env.SECRET);

createWebhookHandler({
  secret: () => ['new', 'old'],
  deliveries: createMemoryStore(),
  onEvent: (event) => {
    if (event.type === 'payment') event.payload.paymentIntentId satisfies string;
    if (event.type === 'disbursement') event.payload.disbursementIntentId satisfies string;
    if (event.type === 'kyc') event.payload.status satisfies string;
    // @ts-expect-error which of them it is must be asked first
    void event.payload.paymentIntentId;
    // @ts-expect-error there is no such type
    void (event.type === 'refund');
  },
});
// @ts-expect-error an event must be dealt with
createWebhookHandler({ secret: 'secret' });

/** Every type has its case: a new one would not compile here. */
export function name(event: WebhookEvent): string {
  switch (event.type) {
    case 'payment':
      return event.payload.externalPaymentIntentId;
    case 'disbursement':
      return event.payload.externalDisbursementIntentId;
    case 'kyc':
      return event.payload.externalCustomerId;
    case 'unknown':
      return typeof (event.payload satisfies unknown);
  }
}
