import type { Handler } from '@vivamo-widgets/server';
import { createBackend } from '../backend.js';

/** The bindings of the Worker: set the keys by `wrangler secret put`. */
export interface Env {
  readonly VIVAMO_SECRET_KEY: string;
  /** Two, with a space between them, while one takes the other's place. */
  readonly VIVAMO_WEBHOOK_SECRET: string;
  /** Left out: Vivamo's own address. */
  readonly VIVAMO_BASE_URL?: string;
}

/** Of the type in `@cloudflare/workers-types` what is used here. */
interface ExecutionContext {
  waitUntil(promise: Promise<unknown>): void;
}

/**
 * One for each isolate, made with its first request, as the bindings come with requests only. What
 * `createBackend` keeps in memory is for this isolate alone, and Cloudflare runs many: give it books
 * and stores of yours, over D1 or a Durable Object.
 */
let backend: Handler | undefined;

/** The entry of a Worker. */
export default {
  fetch(request: Request, env: Env, context: ExecutionContext): Promise<Response> {
    backend ??= createBackend({
      secretKey: env.VIVAMO_SECRET_KEY,
      environment: 'test',
      webhookSecret: env.VIVAMO_WEBHOOK_SECRET.split(' '),
      vivamoBaseUrl: env.VIVAMO_BASE_URL,
    });
    // Cloudflare's edge writes this header itself, whatever the customer sent. Anywhere else, in
    // workerd of one's own for instance, anybody can: take the header of your own proxy there.
    const ip = request.headers.get('cf-connecting-ip') ?? undefined;
    const answer = backend(request, { ip });
    // On Cloudflare a customer who goes away ends the request, and with it an intent that is being
    // made: who asks again with the same attempt key would wait for it for ever.
    context.waitUntil(answer);
    return answer;
  },
};
