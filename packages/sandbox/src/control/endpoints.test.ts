import { expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';

const control = (sandbox: { fetch(request: Request): Promise<Response> }) => {
  return async (method: string, path: string, body?: unknown) => {
    const init = { method, body: body === undefined ? null : JSON.stringify(body) };
    const response = await sandbox.fetch(new Request(`http://sandbox.test/sandbox${path}`, init));
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
};

it('shows what is in the sandbox', async () => {
  const { createIntent, sandbox } = createOperator();
  const { paymentIntentId } = (await createIntent()).body;
  const { body } = await control(sandbox)('GET', '/state');
  expect(body).toMatchObject({
    location: 'allowed',
    environment: 'test',
    customers: [{ externalCustomerId: 'ada' }],
    paymentIntents: [{ paymentIntentId, amount: '25.00', status: 'no-payment', payments: [] }],
  });
});

it('moves the visitors of this machine', async () => {
  const { api, sandbox } = createOperator();
  const ask = control(sandbox);
  expect((await ask('PUT', '/location', { location: 'blocked' })).body.location).toBe('blocked');
  const check = await api('POST', '/v1/operators/check-geolocation', { ip: '127.0.0.1' });
  expect(check.body.allowed).toBe(false);

  const refused = await ask('PUT', '/location', { location: 'mars' });
  expect(refused.status).toBe(400);
  expect(refused.body.errors).toEqual([{ isIn: 'location must be "allowed" or "blocked"' }]);
  expect(sandbox.state().location).toBe('blocked');
});

it('starts over, as it was at the start', async () => {
  const { api, browser, createIntent, sandbox } = createOperator({ location: 'blocked' });
  const { paymentIntentId, clientSecretKey } = (await createIntent()).body;
  sandbox.setLocation('allowed');
  const { body } = await control(sandbox)('POST', '/reset');
  expect(body).toMatchObject({ location: 'blocked', customers: [], paymentIntents: [] });
  expect((await api('GET', `/v1/payment-intents/${paymentIntentId}/status`)).status).toBe(404);
  sandbox.setLocation('allowed');
  expect((await browser(clientSecretKey).session()).body.errorCode).toBe('client-secret-invalid');
});

it('has a page that says what to type', async () => {
  const { sandbox } = createOperator({ publishableKey: 'pk_test_<b>' });
  const response = await sandbox.fetch(new Request('http://sandbox.test/'));
  expect(response.headers.get('content-type')).toContain('text/html');
  const page = await response.text();
  for (const text of ['4242 4242 4242 4242', '000000', 'http://sandbox.test/v1', '198.51.100.1']) {
    expect(page).toContain(text);
  }
  expect(page).toContain('pk_test_&lt;b&gt;');
});

it.each([
  ['PATCH', '/account', { salestax: { CA: 7 } }],
  ['PUT', '/clock', { advance: 1000 }],
  ['PUT', '/location', { location: 'blocked', country: 'US' }],
])(
  'refuses what it does not know rather than leave it aside: %s %s',
  async (method, path, body) => {
    const { control } = createOperator();
    const { status, body: answer } = await control(method, path, body);
    expect(status).toBe(400);
    expect(JSON.stringify(answer.errors)).toContain('must not have');
  },
);
