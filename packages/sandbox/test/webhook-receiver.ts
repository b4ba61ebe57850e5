import { expect } from 'vitest';
import type { SandboxOptions, SendRequest } from '../src/index.js';
import { createOperator, minute } from './operator.js';

/** A request that reached an operator's webhook. */
export interface Received {
  url: string;
  method: string;
  headers: Headers;
  bytes: Uint8Array;
  body: unknown;
}

/** An operator's webhook: writes down what comes, and answers what it is told to. */
export function createReceiver(answer: () => Response | Promise<Response> = () => new Response()) {
  const received: Received[] = [];
  const fetch: SendRequest = async (url, init) => {
    const request = new Request(url, init);
    const bytes = new Uint8Array(await request.arrayBuffer());
    const { method, headers } = request;
    const body = JSON.parse(new TextDecoder().decode(bytes));
    received.push({ url, method, headers, bytes, body });
    return receiver.answer();
  };
  const receiver = { received, fetch, answer };
  return receiver;
}

export const hook = 'https://operator.test/hook';

/** An operator with a webhook, and a customer who pays and is paid out. */
export function createWebhookOperator(options: SandboxOptions = {}) {
  const receiver = createReceiver();
  const operator = createOperator({ fetch: receiver.fetch, ...options });
  const { api, browser, control, createIntent, createPayout, sandbox } = operator;
  const deliveries = () => sandbox.webhookDeliveries();
  /** Pays in crypto, which stays pending for ten minutes. */
  const pay = async () => {
    const { paymentIntentId, clientSecretKey } = (await createIntent()).body;
    await browser(clientSecretKey).pay({ type: 'crypto' });
    return paymentIntentId as string;
  };
  return {
    ...operator,
    receiver,
    deliveries,
    register: (webhook: object = {}) =>
      api('POST', '/v1/operators/webhooks', { url: hook, ...webhook }),
    change: (id: string, change: object) => api('PATCH', `/v1/operators/webhooks/${id}`, change),
    advance: (advanceMs: number) => control('PUT', '/clock', { advanceMs }),
    pay,
    /** Pays in crypto, and the payment ends at once. */
    async payNow(status = 'success') {
      const paymentIntentId = await pay();
      await control('POST', `/intents/${paymentIntentId}/settle`, { status });
      return paymentIntentId;
    },
    /** Asks for a payout. */
    async request(account = '000123456789') {
      const { disbursementIntentId, clientSecretKey } = (await createPayout()).body;
      const customer = browser(clientSecretKey);
      await customer.confirm((await customer.giveAccount(account)).body.verificationId);
      return disbursementIntentId as string;
    },
    /** Waits until no answer is waited for; then all that is due was sent. */
    quiet: () =>
      expect
        .poll(() => deliveries().flatMap(({ attempts }) => attempts.map(({ result }) => result)), {
          timeout: 5000,
        })
        .not.toContain('waiting'),
    /** When each attempt at the only delivery was made, in minutes after the first. */
    times() {
      const times = deliveries().flatMap(({ attempts }) =>
        attempts.map(({ at }) => Date.parse(at)),
      );
      return times.map((time) => (time - (times[0] ?? 0)) / minute);
    },
  };
}
