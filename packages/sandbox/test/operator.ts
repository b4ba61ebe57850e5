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
  const sandbox = createSandbox({
    clock,
    processingTime: 1000,
    settlementTime: 10 * minute,
    ...options,
  });
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
    /** The same for an intent to pay out. */
    async createPayout(disbursementIntent: object = {}): Promise<Answer> {
      if ((await api('GET', '/v1/customers/ada')).status === 404) await operator.createCustomer();
      return api('POST', '/v1/disbursement-intents', {
        customer: { externalCustomerId: 'ada' },
        disbursementIntent: {
          amount: '50.00',
          currency: 'USD',
          externalDisbursementIntentId: 'win-1',
          ...disbursementIntent,
        },
      });
    },
    /** The status of an intent of either kind, in one word. */
    async status(intentId: string): Promise<string> {
      const kind = intentId.startsWith('di_') ? 'disbursement' : 'payment';
      return (await api('GET', `/v1/${kind}-intents/${intentId}/status`)).body.status;
    },
    proceed: (disbursementIntentId: string, allow: unknown) =>
      api('POST', `/v1/disbursements/${disbursementIntentId}/proceed/${allow}`),
    /** The control API, which wants no key. */
    control: (method: string, path: string, body?: unknown) =>
      send(sandbox, method, `/sandbox${path}`, body, {}),
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
          call('POST', '/verifications', { type: 'card', ...details, number, ...card }),
        giveAccount: (accountNumber = '000123456789', account: object = {}) =>
          call('POST', '/verifications', {
            type: 'bank',
            routingNumber: '110000000',
            name: 'Ada Lovelace',
            accountNumber,
            ...account,
          }),
        giveBank: (bank = 'harbor') =>
          call('POST', '/verifications', { type: 'pay_by_bank', bank }),
        giveWallet: (address = '0x52908400098527886E0F7030069857D2E4169EE7') =>
          call('POST', '/verifications', { type: 'crypto', address }),
        pay: (payment: object) => call('POST', '/payments', payment),
        confirm: (verificationId: string, code = '123456') =>
          call('POST', `/verifications/${verificationId}/confirm`, { code }),
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
