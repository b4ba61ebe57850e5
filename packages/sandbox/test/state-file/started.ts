import { onTestFinished } from 'vitest';
import { startSandbox, type StartOptions } from '../../src/node.js';

/** A sandbox that listens on a free port, which is closed after the test. */
export async function start(options: StartOptions) {
  const started = await startSandbox({ port: 0, ...options });
  onTestFinished(() => started.close().catch(() => undefined));
  const { url, sandbox } = started;
  /** Asks with the secret key, or another. */
  const call = async (method: string, path: string, body?: object, key = sandbox.secretKey) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        'x-publishable-key': sandbox.publishableKey,
        'x-sdk-environment': 'test',
      },
      body: body ? JSON.stringify(body) : null,
    });
    // Tests look into bodies of every kind.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    return { status: response.status, body: (await response.json()) as any };
  };
  return {
    ...started,
    call,
    createCustomer: (externalCustomerId: string) =>
      call('POST', '/v1/customers', {
        externalCustomerId,
        data: { email: `${externalCustomerId}@example.com` },
      }),
    async createIntent(): Promise<{ paymentIntentId: string; clientSecretKey: string }> {
      await call('POST', '/v1/customers', {
        externalCustomerId: 'ada',
        data: { email: 'ada@example.com' },
      });
      const { body } = await call('POST', '/v1/payment-intents', {
        customer: { externalCustomerId: 'ada' },
        paymentIntent: { amount: '25.00', currency: 'USD', externalPaymentIntentId: 'order-1' },
      });
      return body;
    },
  };
}
