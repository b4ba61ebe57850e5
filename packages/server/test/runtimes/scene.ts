import { randomUUID } from 'node:crypto';
import { ask, type Asked } from './ask.js';
import type { Target } from './target.js';
import { createVivamo } from './vivamo.js';

/** A target with its sandbox, and customers who ask it. */
export type Scene = ReturnType<typeof createScene>;

/** An intent as the page gets it. */
export interface PageIntent {
  readonly id: string;
  readonly kind: string;
  readonly clientSecretKey: string;
}

/** What is asked with JSON, with more headers. */
type Headers = Asked['headers'];

/** Sets a scene at a target that listens. */
export function createScene(target: Target) {
  // On `/direct` everybody comes from this machine: by the socket, or by the word of the edge.
  const edge = target.edgeHeader ? { [target.edgeHeader]: '127.0.0.1' } : {};
  const at = (path: string, asked: Asked = {}) =>
    ask(target.url + path, { ...asked, headers: { ...edge, ...asked.headers } });
  const post = (path: string, body: unknown, headers?: Headers) =>
    at(path, {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  const vivamo = createVivamo(target);

  return {
    target,
    vivamo,
    ask: at,
    post,
    /** What `onEvent` was told, in full, and `onError`. */
    events: async () => (await at('/events')).json as { type: string; payload: unknown }[],
    errors: async () => (await at('/errors')).json as string[],
    /** A customer who is known at Vivamo, and signed in. */
    async signIn() {
      const id = `customer-${randomUUID()}`;
      await vivamo.createCustomer(id);
      return createCustomer(id, at, post);
    },
  };
}

function createCustomer(
  id: string,
  at: (path: string, asked: Asked) => ReturnType<typeof ask>,
  post: (path: string, body: unknown, headers?: Headers) => ReturnType<typeof ask>,
) {
  const cookie = { cookie: `theme=dark; customer=${id}` };
  return {
    id,
    cookie,
    /** Asks for an intent, a payment's on `/direct` unless it is said otherwise. */
    askForIntent: (body: object = {}, path = '/direct/payment-intent', headers?: Headers) =>
      post(path, { ...intentRequest(), ...body }, { ...cookie, ...headers }),
    askForPayout: (body: object = {}) =>
      post(
        '/direct/disbursement-intent',
        { ...intentRequest(), kind: 'disbursement', ...body },
        cookie,
      ),
    askForStatus: (intentId: string, kind = 'payment') =>
      at(`/status?${new URLSearchParams({ intentId, kind })}`, { headers: cookie }),
  };
}

/** The least that a page says when it asks for an intent. */
export function intentRequest() {
  return { kind: 'payment', attemptKey: randomUUID(), reason: 'initial' };
}
