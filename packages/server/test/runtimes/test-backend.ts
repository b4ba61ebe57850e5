import {
  createDisbursementIntentHandler,
  createGeolocationHandler,
  createIntentStatusHandler,
  createMemoryStore,
  createPaymentIntentHandler,
  createVivamoClient,
  createWebhookHandler,
  HandlerError,
  type ClientIp,
  type Handler,
  type WebhookEvent,
} from '../../src/index.js';

/** What a runtime's entry is told, by its environment. */
export interface TestBackendOptions {
  readonly vivamoUrl: string;
  readonly secretKey: string;
  readonly webhookSecrets: readonly string[];
  /** What Vivamo is asked with. Default: the runtime's own. */
  readonly fetch?: typeof fetch;
}

/** Pages of this origin may call what is below `/listed`. */
export const LISTED_ORIGIN = 'https://pay.example';

/** What every intent of the test backend is for. */
export const ORDER = { amount: '25.00', currency: 'USD' };

/** The customer of a request: who its cookie says. */
const customerOf = (request: Request) =>
  /(?:^|; )customer=([\w-]+)/.exec(request.headers.get('cookie') ?? '')?.[1];

/**
 * Every handler in the variants that the suite asks about, made of Web standards alone, so that the
 * same runs on every runtime.
 *
 * - `/direct/…`: the address is the runtime's own word
 * - `/proxied/…`, `/two-hops/…`: one or two proxies that add to `x-forwarded-for`
 * - `/listed/…`: as `/direct`, for pages of `LISTED_ORIGIN` as well
 * - `/small/…`: as `/direct`, bodies of 100 bytes at most, within 300 ms
 * - each with `geolocation`, `payment-intent` and `disbursement-intent`
 * - `/status`
 * - `/webhook`: each delivery; `/webhook-once`: with a memory of deliveries. The event of an intent
 *   whose id begins with `pi_fails_once` fails the first time
 * - `GET /events`, `GET /errors`: what `onEvent` and `onError` were told, in full
 */
export function createTestBackend(options: TestBackendOptions): Handler {
  const { vivamoUrl, secretKey, webhookSecrets, fetch } = options;
  const client = createVivamoClient({
    secretKey,
    environment: 'test',
    baseUrl: vivamoUrl,
    retries: 0,
    fetch,
  });
  const errors: string[] = [];
  const onError = (error: unknown) => void errors.push(inFull(error));
  const owners = new Map<string, string>();
  const events: WebhookEvent[] = [];

  const customer = (request: Request) => {
    const externalCustomerId = customerOf(request);
    if (!externalCustomerId) throw new HandlerError(401, 'not-signed-in', 'Please sign in.');
    return { externalCustomerId };
  };

  const variant = (
    path: string,
    clientIp: ClientIp,
    limits: { maxBodyBytes?: number; bodyTimeoutMs?: number; allowedOrigins?: string[] } = {},
  ): Record<string, Handler> => {
    const shared = { client, clientIp, onError, ...limits };
    return {
      [`/${path}/geolocation`]: createGeolocationHandler(shared),
      [`/${path}/payment-intent`]: createPaymentIntentHandler({
        ...shared,
        intent: ({ request, attemptKey }) => ({
          customer: customer(request),
          paymentIntent: { ...ORDER, externalPaymentIntentId: attemptKey },
        }),
        onCreated: ({ paymentIntentId, externalCustomerId }) =>
          void owners.set(`payment ${paymentIntentId}`, externalCustomerId),
      }),
      [`/${path}/disbursement-intent`]: createDisbursementIntentHandler({
        ...shared,
        intent: ({ request, attemptKey }) => ({
          customer: customer(request),
          disbursementIntent: { ...ORDER, externalDisbursementIntentId: attemptKey },
        }),
        onCreated: ({ disbursementIntentId, externalCustomerId }) =>
          void owners.set(`disbursement ${disbursementIntentId}`, externalCustomerId),
      }),
    };
  };

  const webhook = {
    secret: webhookSecrets,
    onError,
    onEvent: (event: WebhookEvent) => {
      const isFirst = events.every((known) => failingId(known) !== failingId(event));
      events.push(event);
      if (failingId(event) && isFirst) throw new Error('The books cannot be written.');
    },
  };

  const routes: Record<string, Handler> = {
    ...variant('direct', 'runtime'),
    ...variant('proxied', { header: 'x-forwarded-for', trustedHops: 1 }),
    ...variant('two-hops', { header: 'x-forwarded-for', trustedHops: 2 }),
    ...variant('listed', 'runtime', { allowedOrigins: [LISTED_ORIGIN] }),
    ...variant('small', 'runtime', { maxBodyBytes: 100, bodyTimeoutMs: 300 }),
    '/status': createIntentStatusHandler({
      client,
      onError,
      authorize: ({ request, kind, intentId }) =>
        owners.get(`${kind} ${intentId}`) === customerOf(request) &&
        customerOf(request) !== undefined,
    }),
    '/webhook': createWebhookHandler(webhook),
    '/webhook-once': createWebhookHandler({ ...webhook, deliveries: createMemoryStore() }),
    '/events': async () => Response.json(events),
    '/errors': async () => Response.json(errors),
  };
  return async (request, runtime) =>
    routes[new URL(request.url).pathname]?.(request, runtime) ?? new Response('', { status: 404 });
}

const failingId = ({ type, payload }: WebhookEvent) =>
  type === 'payment' && payload.paymentIntentId.startsWith('pi_fails_once')
    ? payload.paymentIntentId
    : undefined;

/** All that a logger could print of an error: for tests that look for secrets in it. */
function inFull(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = Object.getOwnPropertyNames(error).map((key) => {
    const value = (error as unknown as Record<string, unknown>)[key];
    return `${key}: ${value instanceof Error ? inFull(value) : JSON.stringify(value)}`;
  });
  return `${error.name} { ${own.join(', ')} }`;
}
