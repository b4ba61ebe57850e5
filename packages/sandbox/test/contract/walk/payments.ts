import { describe, expect, it } from 'vitest';
import { hour, minute } from '../../operator.js';
import { startOperator } from '../operator/operator.js';
import { expectRefused } from './every-endpoint.js';

/** An operator with an intent to pay, and the customer's SDK. */
async function startPayment() {
  const operator = await startOperator();
  const intent = await operator.createPayment();
  const path = `/payment-intents/${intent.paymentIntentId}/status`;
  return {
    ...operator,
    intent,
    customer: operator.browser(intent.clientSecretKey),
    status: async () => (await operator.api('GET', path)).answer,
  };
}

describe('payment intents', () => {
  it('fail as often as it takes, and succeed at last', async () => {
    const { advance, customer, status } = await startPayment();
    expect(await status()).toEqual({ status: 'no-payment', payments: [] });
    for (const attempt of [1, 2]) {
      await customer.give('card', '4000000000000002');
      expect(await status()).toMatchObject({ status: 'pending' });
      await advance(minute);
      const { payments, ...rest } = await status();
      expect(rest).toEqual({ status: 'failed' });
      expect(payments).toHaveLength(attempt);
      expect(payments.at(-1)).toMatchObject({ status: 'failed', subStatus: 'declined' });
    }
    await customer.give('card');
    await advance(minute);
    expect(await status()).toMatchObject({ status: 'success' });
  });

  it('are paid by bank account, by pay by bank and in crypto, and may fail with an error', async () => {
    const { advance, customer, intent, control, status } = await startPayment();
    const last = async () => (await status()).payments.at(-1);
    await customer.give('bank', '000222222227');
    await advance(hour);
    expect(await last()).toMatchObject({ type: 'bank', status: 'failed' });
    await customer.pay({ type: 'pay_by_bank', bank: 'drought' });
    await advance(minute);
    expect(await last()).toMatchObject({ type: 'pay_by_bank', status: 'failed' });
    await customer.pay({ type: 'crypto' });
    await control('POST', `/intents/${intent.paymentIntentId}/settle`, { status: 'failed' });
    expect(await last()).toMatchObject({ type: 'crypto', status: 'failed', subStatus: 'error' });
  });

  it('take any code of the text message but 000000', async () => {
    const { customer, status } = await startPayment();
    const { verificationId } = (await customer.verify('card', '4000000000000002')).answer;
    expectRefused(await customer.confirm(verificationId, '000000'));
    expect((await status()).status).toBe('no-payment');
    expect((await customer.confirm(verificationId, '987654')).status).toBe(201);
    expect((await status()).status).toBe('pending');
  });
});

describe.each(['payment', 'disbursement'] as const)('%s intents', (kind) => {
  const start = async () => {
    const operator = await startOperator();
    const create = kind === 'payment' ? operator.createPayment : operator.createPayout;
    return { ...operator, create };
  };

  it('live two hours, and their secret 24', async () => {
    const { advance, browser, create, now } = await start();
    const intent = await create();
    expect(Date.parse(intent.expirationTime)).toBe(now() + 2 * hour);
    expect(Date.parse(intent.clientSecretKeyValidTill)).toBe(now() + 24 * hour);
    const customer = browser(intent.clientSecretKey);
    await advance(2 * hour - 1);
    expect((await customer.session()).status).toBe(200);
    await advance(1);
    const expired = await customer.session();
    expectRefused(expired);
    expect(expired.answer.message).toBe('Intent has expired');
    await advance(22 * hour - 1);
    expectRefused(await customer.session());
    await advance(1);
    expectRefused(await customer.session(), 403);
  });

  it('take amounts as decimal strings only', async () => {
    const { api, create } = await start();
    expect((await create({ amount: '100.00' })).amount).toBe('100.00');
    for (const amount of [100, 'many', '-1.00', '0.00']) {
      expectRefused(await createRaw(api, { amount }));
    }
  });

  it('take three custom pairs at most', async () => {
    const { api, create } = await start();
    const three = { custom1: '1', custom2: '2', custom3: '3' };
    expect(await create({ customData: three })).toMatchObject({ amount: expect.any(String) });
    expectRefused(await createRaw(api, { customData: { ...three, custom4: '4' } }));
  });

  it('are made anew for the same external id', async () => {
    const { create } = await start();
    expect((await create()).clientSecretKey).not.toBe((await create()).clientSecretKey);
  });

  it('are for customers who exist', async () => {
    const { api } = await start();
    expectRefused(await createRaw(api, {}), 404);
  });

  function createRaw(
    api: Awaited<ReturnType<typeof startOperator>>['api'],
    terms: Record<string, unknown>,
  ) {
    const id = kind === 'payment' ? 'externalPaymentIntentId' : 'externalDisbursementIntentId';
    return api('POST', `/${kind}-intents`, {
      customer: { externalCustomerId: 'ada' },
      [`${kind}Intent`]: { amount: '1.00', currency: 'USD', [id]: 'one', ...terms },
    });
  }
});
