import { expect, onTestFinished } from 'vitest';
import { startSandbox, type StartOptions } from '../../../src/node.js';
import { hour, minute } from '../../operator.js';
import { recordedFetch } from '../traffic/recorder.js';
import type { Exchange, Json, Setup } from '../traffic/traffic.js';
import { createBrowser, type InstrumentName } from './browser.js';
import { startReceiver } from './receiver.js';

/** When every sandbox of this suite begins. */
const start = Date.UTC(2030, 0, 15, 12);

/** A customer's data, with every field that there is. */
export const ada = {
  email: 'ada@example.com',
  phone: '+12025550123',
  firstName: 'Ada',
  lastName: 'Lovelace',
  street: '1 Main Street',
  street2: 'Suite 2',
  city: 'Albany',
  state: 'NY',
  zip: '12207',
  country: 'US',
};

/** An operator's server, a sandbox that it reaches over HTTP, and all that comes by on the way. */
export type Operator = Awaited<ReturnType<typeof startOperator>>;

/** Starts a sandbox on a free port, for as long as the test that asks for it runs. */
export async function startOperator(setup: Setup = {}) {
  let ahead = 0;
  const now = () => start + ahead;
  const { url, sandbox, close } = await startSandbox({
    port: 0,
    clock: { now: () => start },
    processingTime: minute,
    settlementTime: hour,
    ...(setup as StartOptions),
  });
  const receiver = await startReceiver(url, now);
  onTestFinished(async () => {
    await close();
    await receiver.close();
  });

  const asked = { sandbox: url, secretKey: sandbox.secretKey, setup };
  const send = (method: string, path: string, headers: Record<string, string>, body?: unknown) =>
    recordedFetch({ ...asked, at: now(), method, path, headers, body });
  const api = (method: string, path: string, body?: unknown, key = sandbox.secretKey) =>
    send(method, `/v1${path}`, key === '' ? {} : { authorization: `Bearer ${key}` }, body);
  const control = (method: string, path: string, body?: unknown) =>
    send(method, `/sandbox${path}`, {}, body);

  const operator = {
    publishableKey: sandbox.publishableKey,
    receiver,
    now,
    api,
    control,
    script: () => send('GET', '/v1', {}),
    /** The SDK of a customer. */
    browser: (clientSecretKey: string) =>
      createBrowser((method, path, body) =>
        send(
          method,
          `/sdk${path}`,
          {
            authorization: `Bearer ${clientSecretKey}`,
            'x-publishable-key': sandbox.publishableKey,
            'x-sdk-environment': setup.environment ?? 'test',
          },
          body,
        ),
      ),
    /** Lets time pass. */
    async advance(advanceMs: number) {
      ahead += advanceMs;
      expect((await control('PUT', '/clock', { advanceMs })).status).toBe(200);
    },
    createCustomer: (externalCustomerId = 'ada', data: object = {}) =>
      api('POST', '/customers', {
        externalCustomerId,
        data: { ...ada, email: `${externalCustomerId}@example.com`, ...data },
      }),
    async createPayment(terms: object = {}): Promise<Json> {
      await operator.createCustomer();
      const paymentIntent = {
        ...{ amount: '25.00', currency: 'USD', externalPaymentIntentId: 'order-1' },
        ...terms,
      };
      const customer = { externalCustomerId: 'ada' };
      return (await api('POST', '/payment-intents', { customer, paymentIntent })).answer;
    },
    async createPayout(terms: object = {}): Promise<Json> {
      await operator.createCustomer();
      const disbursementIntent = {
        ...{ amount: '50.00', currency: 'USD', externalDisbursementIntentId: 'win-1' },
        ...terms,
      };
      const customer = { externalCustomerId: 'ada' };
      return (await api('POST', '/disbursement-intents', { customer, disbursementIntent })).answer;
    },
    /** A payout that the customer has asked for, and that waits for the operator. */
    async requestPayout(terms: object = {}, instrument: InstrumentName = 'bank') {
      const intent = await operator.createPayout(terms);
      expect((await operator.browser(intent.clientSecretKey).give(instrument)).status).toBe(201);
      return intent.disbursementIntentId as string;
    },
    /** Registers a webhook at a path of this operator. */
    register: (path: string, webhook: object = {}): Promise<Exchange> =>
      api('POST', '/operators/webhooks', { url: receiver.url(path), ...webhook }),
    /** Waits until no webhook is waited for; then all that is due was sent. */
    quiet: () =>
      expect
        .poll(
          async () =>
            (await control('GET', '/webhook-deliveries')).answer.flatMap(
              ({ attempts }: { attempts: { result: string }[] }) =>
                attempts.map(({ result }) => result),
            ),
          { timeout: 5000, interval: 5 },
        )
        .not.toContain('waiting'),
  };
  return operator;
}
