import { createSandbox, type Sandbox, type SandboxOptions } from '../src/index.js';

/** An answer, its JSON read. */
export interface Answer {
  status: number;
  // Tests look into bodies of every kind; what they expect is written in the expectation.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

/** A clock that stands still until a test moves it. */
export function createTestClock(start = Date.UTC(2030, 0, 15, 12)) {
  let time = start;
  return {
    now: () => time,
    advance(milliseconds: number) {
      time += milliseconds;
    },
  };
}

export const minute = 60_000;
export const hour = 60 * minute;

/** A sandbox, and an operator's server and a customer's browser that talk to it. */
export function createOperator(options: SandboxOptions = {}) {
  const clock = createTestClock();
  const sandbox = createSandbox({ clock, processingTime: 1000, ...options });
  const api = (method: string, path: string, body?: unknown, key = sandbox.secretKey) =>
    send(sandbox, method, path, body, { authorization: `Bearer ${key}` });

  const operator = {
    sandbox,
    clock,
    api,
    createCustomer: (externalCustomerId = 'ada', data: object = {}) =>
      api('POST', '/v1/customers', {
        externalCustomerId,
        data: { email: `${externalCustomerId}@example.com`, ...data },
      }),
    /** Makes an intent, and its customer where there is none yet. */
    async createIntent(paymentIntent: object = {}): Promise<Answer> {
      if ((await api('GET', '/v1/customers/ada')).status === 404) await operator.createCustomer();
      return api('POST', '/v1/payment-intents', {
        customer: { externalCustomerId: 'ada' },
        paymentIntent: {
          amount: '25.00',
          currency: 'USD',
          externalPaymentIntentId: 'order-1',
          ...paymentIntent,
        },
      });
    },
    /** The status of an intent, in one word. */
    async status(paymentIntentId: string): Promise<string> {
      return (await api('GET', `/v1/payment-intents/${paymentIntentId}/status`)).body.status;
    },
    /** The SDK of a customer, at an address or (left out) on this machine. */
    browser(clientSecretKey: string, ip?: string, headers: Record<string, string> = {}) {
      const call = (method: string, path: string, body?: unknown) =>
        send(
          sandbox,
          method,
          `/sdk${path}`,
          body,
          {
            authorization: `Bearer ${clientSecretKey}`,
            'x-publishable-key': sandbox.publishableKey,
            'x-sdk-environment': 'test',
            ...headers,
          },
          ip,
        );
      return {
        call,
        session: () => call('GET', '/session'),
        giveCard: (number = '4242424242424242', card: object = {}) =>
          call('POST', '/card-verifications', { ...details, number, ...card }),
        confirm: (verificationId: string, code = '123456') =>
          call('POST', `/card-verifications/${verificationId}/confirm`, { code }),
        payment: (id: string) => call('GET', `/payments/${id}`),
      };
    },
  };
  return operator;
}

const details = { expiry: '12/34', cvc: '123', name: 'Ada Lovelace', zip: '12207' };

async function send(
  sandbox: Sandbox,
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string>,
  ip?: string,
): Promise<Answer> {
  const response = await sandbox.fetch(
    new Request(`http://sandbox.test${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: body === undefined ? null : JSON.stringify(body),
    }),
    ip === undefined ? {} : { ip },
  );
  return { status: response.status, body: await response.json() };
}
