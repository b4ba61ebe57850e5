import { expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';

it('remembers what was asked and why it was refused, without a key or a body', async () => {
  const { api, createCustomer, control, sandbox } = createOperator();
  await createCustomer('ada', { firstName: 'Ada' });
  await api('POST', '/v1/customers', { externalCustomerId: 'ada', data: {} });
  await api('GET', '/v1/customers?page=0');
  await api('GET', '/v1/customers', undefined, 'sk_of_somebody_else');
  const { body } = await control('GET', '/requests');
  expect(body).toMatchObject([
    { number: 1, method: 'POST', path: '/v1/customers', status: 201, message: null },
    { status: 400, message: 'Validation failed. data.email is missing' },
    { path: '/v1/customers?page=0', status: 400 },
    { number: 4, status: 403, at: '2030-01-15T12:00:00.000Z' },
  ]);
  const text = JSON.stringify(body);
  for (const secret of [sandbox.secretKey, 'sk_of_somebody_else', 'ada@example.com']) {
    expect(text).not.toContain(secret);
  }
});

it('remembers what the SDK asks and what goes wrong, and not itself', async () => {
  const { browser, control, createIntent, sandbox } = createOperator();
  const { clientSecretKey } = (await createIntent()).body;
  sandbox.setScenario({
    faults: [
      { endpoint: 'GET /sdk/session', fault: 'drop', times: 1 },
      { endpoint: 'GET /sdk/session', fault: 'malformed', body: 'html', status: 502, times: 1 },
    ],
  });
  const customer = browser(clientSecretKey);
  await expect(customer.session()).rejects.toThrow();
  await expect(customer.session()).rejects.toThrow();
  await customer.session();
  await control('GET', '/state');
  expect(sandbox.requests().slice(-3)).toMatchObject([
    { path: '/sdk/session', status: null, message: 'The connection was lost.' },
    { path: '/sdk/session', status: 502, message: null },
    { path: '/sdk/session', status: 200, message: null },
  ]);
});

it('remembers the last 200, and none after a reset', async () => {
  const { api, sandbox } = createOperator();
  for (let i = 0; i < 205; i += 1) await api('GET', `/v1/customers/c${i}`);
  expect(sandbox.requests()).toHaveLength(200);
  expect(sandbox.requests()[0]).toMatchObject({ number: 6, path: '/v1/customers/c5', status: 404 });
  sandbox.reset();
  expect(sandbox.requests()).toEqual([]);
});

it('forgets with a reset what was under way', async () => {
  const { api, sandbox } = createOperator({
    scenario: { faults: [{ endpoint: 'GET /v1/customers', fault: 'hang', times: 1 }] },
  });
  const hanging = api('GET', '/v1/customers');
  sandbox.reset();
  await expect(hanging).rejects.toThrow();
  expect(sandbox.requests()).toEqual([]);
});
