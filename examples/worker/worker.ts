import type { Handler, VivamoEnvironment } from '@vivamo-widgets/server';
import { createBackend } from '../server/backend.js';
import { createDurableBooks, type BooksObjects } from './books-object.js';
import { createDurableStore, type OnceObject } from './once-object.js';

export { CustomerObject, OwnerObject } from './books-object.js';
export { OnceObject } from './once-object.js';

/** What the Worker is bound to: see wrangler.jsonc. */
export interface Env extends BooksObjects {
  VIVAMO_ENVIRONMENT: VivamoEnvironment;
  VIVAMO_SECRET_KEY: string;
  /** Not known before the webhook is registered, which takes the Worker's address. */
  VIVAMO_WEBHOOK_SECRET?: string;
  /** The address of a local sandbox. Left out: Vivamo's own. */
  VIVAMO_BASE_URL?: string;
  ONCE: DurableObjectNamespace<OnceObject>;
}

const backends = new WeakMap<Env, Handler>();

export default {
  async fetch(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
    const answer = backendOf(env)(request);
    // A customer who goes away must not end it between an intent that was made and its being known.
    ctx.waitUntil(answer);
    return answer;
  },
};

/** The backend of an environment: one for all requests that an isolate gets. */
function backendOf(env: Env): Handler {
  const known = backends.get(env);
  if (known) return known;
  const backend = createBackend({
    secretKey: env.VIVAMO_SECRET_KEY,
    environment: env.VIVAMO_ENVIRONMENT,
    webhookSecret: () => env.VIVAMO_WEBHOOK_SECRET ?? [],
    vivamoBaseUrl: env.VIVAMO_BASE_URL ?? undefined,
    // Cloudflare's edge writes it, in place of what the customer sent. Anywhere else, on a bare
    // workerd for one, it is the customer's own word and opens the location check to anybody.
    clientIp: { header: 'cf-connecting-ip', trustedHops: 1 },
    books: createDurableBooks(env),
    attempts: createDurableStore(env.ONCE, 'attempts'),
    deliveries: createDurableStore(env.ONCE, 'deliveries'),
  });
  backends.set(env, backend);
  return backend;
}
