import { expect, it } from 'vitest';
import { createWebhookOperator } from '../../test/webhook-receiver.js';
import { defaultAccount } from '../account/account-settings.js';

const { methods } = defaultAccount;
const charging = {
  methods: { ...methods, card: { enabled: true, surcharge: { percent: 3, fixed: '0.30' } } },
  salesTax: { NY: 8.875 },
};

const start = async (state?: string) => {
  const operator = createWebhookOperator();
  await operator.createCustomer('ada', { state });
  await operator.control('PATCH', '/account', charging);
  const { body } = await operator.createIntent();
  return { ...operator, intent: body, customer: operator.browser(body.clientSecretKey) };
};

const tax = { kind: 'sales-tax', state: 'NY', percent: 8.875, amount: '2.22' };
const surcharge = { kind: 'surcharge', method: 'card', amount: '1.05' };

it('tells the form what a payment costs by each method, by the state of the customer', async () => {
  const { customer } = await start('NY');
  expect((await customer.session()).body.fees).toEqual({
    card: { lines: [surcharge, tax], total: '28.27' },
    bank: { lines: [tax], total: '27.22' },
    pay_by_bank: { lines: [tax], total: '27.22' },
    crypto: { lines: [tax], total: '27.22' },
  });
  const elsewhere = await start('NJ');
  expect((await elsewhere.customer.session()).body.fees).toMatchObject({
    card: { lines: [surcharge], total: '26.05' },
    bank: { lines: [], total: '25.00' },
  });
});

it('charges the total, and tells the operator the amount of the intent', async () => {
  const { api, customer, intent, register, advance, quiet, receiver } = await start('NY');
  await register();
  const { verificationId } = (await customer.giveCard()).body;
  const { body } = await customer.confirm(verificationId);
  expect(body.total).toBe('28.27');
  await advance(1000);
  await quiet();

  expect(intent.amount).toBe('25.00');
  expect(receiver.received[0]?.body).toMatchObject({ amount: '25.00', status: 'success' });
  const status = await api('GET', `/v1/payment-intents/${intent.paymentIntentId}/status`);
  expect(JSON.stringify(status.body)).not.toContain('28.27');
});

it('keeps what a payment came to when the settings change after it', async () => {
  const { control, customer } = await start();
  const { id, total } = (await customer.pay({ type: 'crypto' })).body;
  expect(total).toBe('25.00');
  const costly = { enabled: true, surcharge: { percent: 50, fixed: '0.00' } };
  await control('PATCH', '/account', { methods: { ...methods, crypto: costly } });
  expect((await customer.payment(id)).body.total).toBe('25.00');
});

const dearer = {
  methods: { ...methods, card: { enabled: true, surcharge: { percent: 50, fixed: '0.00' } } },
};

it('charges what was shown when the card was given, whatever the settings are at the code', async () => {
  const { control, customer } = await start();
  const { verificationId } = (await customer.giveCard(undefined, { total: '26.05' })).body;
  await control('PATCH', '/account', dearer);
  expect((await customer.confirm(verificationId)).body.total).toBe('26.05');
});

it('takes no card and no payment at another total than the one that was shown', async () => {
  const { control, customer, sandbox } = await start();
  const costly = { enabled: true, surcharge: { percent: 50, fixed: '0.00' } };
  await control('PATCH', '/account', { methods: { ...methods, card: costly, crypto: costly } });
  for (const answer of [
    await customer.giveCard(undefined, { total: '26.05' }),
    await customer.pay({ type: 'crypto', total: '25.00' }),
  ]) {
    expect([answer.status, answer.body.errorCode]).toEqual([409, 'fees-changed']);
  }
  expect(sandbox.state().paymentIntents[0]?.payments).toEqual([]);
  expect((await customer.session()).body.fees.crypto.total).toBe('37.50');
  expect((await customer.pay({ type: 'crypto', total: '37.50' })).body.total).toBe('37.50');
});

it('pays a payout out whole', async () => {
  const { browser, createPayout } = await start('NY');
  const { clientSecretKey } = (await createPayout()).body;
  const { body } = await browser(clientSecretKey).session();
  expect(body.amount).toBe('50.00');
  expect(body).not.toHaveProperty('fees');
});
