import { expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';

/* A form that lost the answer to a payment without a code asks again with the same key. */
const start = async () => {
  const operator = createOperator();
  const { body } = await operator.createIntent();
  const customer = operator.browser(body.clientSecretKey);
  const settle = (status: string) =>
    operator.control('POST', `/intents/${body.paymentIntentId}/settle`, { status });
  const pay = (attemptKey: string, payment: object = { type: 'crypto' }) =>
    customer.pay({ ...payment, attemptKey });
  const payments = () => operator.sandbox.state().paymentIntents[0]?.payments ?? [];
  return { ...operator, customer, pay, payments, settle };
};

it('makes one payment for one key, at the same time too', async () => {
  const { pay, payments } = await start();
  const [one, other] = await Promise.all([pay('a'), pay('a')]);
  expect(one.status).toBe(201);
  expect(other).toEqual(one);
  expect(payments()).toHaveLength(1);
  expect((await pay('b')).body.errorCode).toBe('payment-in-progress');
});

it.each(['success', 'failed'])('answers how it ended: %s', async (status) => {
  const { pay, payments, settle } = await start();
  const { id } = (await pay('a')).body;
  await settle(status);
  expect((await pay('a', { type: 'pay_by_bank', bank: 'harbor' })).body).toMatchObject({
    id,
    status,
    type: 'crypto',
  });
  expect(payments()).toHaveLength(1);
  const next = await pay('b');
  expect(next.body).toMatchObject(
    status === 'failed' ? { status: 'pending' } : { errorCode: 'intent-paid' },
  );
});

it('answers it also where the account demands KYC by then, and where fees have changed', async () => {
  const { pay, sandbox } = await start();
  const made = await pay('a', { type: 'crypto', total: '25.00' });
  sandbox.setAccount({
    kyc: { payments: true, disbursements: true, minimumAge: 18 },
    salesTax: { NY: 8 },
  });
  expect(await pay('a', { type: 'crypto', total: '20.00' })).toEqual(made);
});

it('tells the form of its attempts, and of no others', async () => {
  const { customer, pay, settle } = await start();
  const first = (await pay('a')).body.id;
  await settle('failed');
  const second = (await pay('b')).body.id;
  expect((await customer.session()).body.attempts).toEqual({ a: first, b: second });
});
