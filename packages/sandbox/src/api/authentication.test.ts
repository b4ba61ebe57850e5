import { expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';
import { createSandbox } from '../sandbox.js';

const endpoints = [
  ['POST', '/v1/customers'],
  ['GET', '/v1/customers/ada'],
  ['POST', '/v1/payment-intents'],
  ['GET', '/v1/payment-intents/pi_1/status'],
  ['POST', '/v1/operators/check-geolocation'],
] as const;

it.each(endpoints)(
  'refuses %s %s with a wrong key, and does not repeat it',
  async (method, path) => {
    const { api } = createOperator();
    const { status, body } = await api(method, path, undefined, 'sk_test_wrong');
    expect(status).toBe(403);
    expect(body).toEqual({ message: expect.any(String), errorCode: 'key-invalid' });
    expect(JSON.stringify(body)).not.toContain('sk_test');
  },
);

it('says that a publishable key has no place here', async () => {
  const { api, sandbox } = createOperator();
  const { status, body } = await api('GET', '/v1/customers/ada', undefined, sandbox.publishableKey);
  expect(status).toBe(403);
  expect(body.message).toContain('publishable key');
});

it('refuses a request with no key, or with one that is not a bearer token', async () => {
  const sandbox = createSandbox();
  for (const authorization of [undefined, sandbox.secretKey, `Basic ${sandbox.secretKey}`]) {
    const headers = authorization === undefined ? undefined : { authorization };
    const request = new Request('http://sandbox.test/v1/customers/ada', { headers });
    expect((await sandbox.fetch(request)).status).toBe(403);
  }
});

it('takes the key it was made with', async () => {
  const { api } = createOperator({ secretKey: 'sk_other' });
  expect((await api('GET', '/v1/customers/ada', undefined, 'sk_other')).status).toBe(404);
  expect((await api('GET', '/v1/customers/ada', undefined, 'sk_test_sandbox')).status).toBe(403);
});

it('answers in its error shape where there is nothing', async () => {
  const { api } = createOperator();
  const { status, body } = await api('GET', '/v1/nothing');
  expect(status).toBe(404);
  expect(body).toEqual({ message: expect.stringContaining('/v1/nothing'), errorCode: 'not-found' });
});
