import { expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';

const open = async (operator: ReturnType<typeof createOperator>, path: string) => {
  const response = await operator.sandbox.fetch(new Request(`http://sandbox.test${path}`));
  const text = await response.text();
  return { response, secret: /data-client-secret-key="([^"]+)"/.exec(text)?.[1] ?? '', text };
};

it.each([
  ['/try/payment', 'payment', '25.00'],
  ['/try/payout', 'disbursement', '50.00'],
])('%s opens a form of a new intent each time', async (path, kind, amount) => {
  const operator = createOperator();
  const first = await open(operator, path);
  const second = await open(operator, path);
  expect(second.secret).not.toBe(first.secret);
  expect((await operator.browser(first.secret).session()).body).toMatchObject({ kind, amount });
  expect(operator.sandbox.state().customers).toHaveLength(1);

  const policy = first.response.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  // The secret is in the page: no other may read it.
  expect(first.response.headers.get('access-control-allow-origin')).toBe(null);
  expect(first.text).not.toContain('sk_test');
});

it('/try/intent/{id} opens the form of an intent that the server has made', async () => {
  const operator = createOperator();
  await operator.createCustomer('ada');
  const { body } = await operator.createIntent();
  const { secret, text } = await open(operator, `/try/intent/${body.paymentIntentId}`);
  expect(secret).toBe(body.clientSecretKey);
  expect(text).toContain('ada');
  expect((await open(operator, '/try/intent/pi_unknown')).response.status).toBe(404);
});
