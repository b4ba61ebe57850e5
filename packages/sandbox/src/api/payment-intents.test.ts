import { describe, expect, it } from 'vitest';
import { createOperator, hour } from '../../test/operator.js';
import { sequentialIds } from '../ids.js';

describe('creating a payment intent', () => {
  it('gives the intent, its secret and both times', async () => {
    const { status, body } = await createOperator({ ids: sequentialIds }).createIntent({
      customData: { custom1: 'a', custom3: 'c' },
      sendReceiptEmail: true,
    });
    expect(status).toBe(201);
    expect(body).toEqual({
      paymentIntentId: 'pi_000001',
      amount: '25.00',
      currency: 'USD',
      externalCustomerId: 'ada',
      externalPaymentIntentId: 'order-1',
      clientSecretKey: 'cs_pi_000002',
      expirationTime: '2030-01-15T14:00:00.000Z',
      clientSecretKeyValidTill: '2030-01-16T12:00:00.000Z',
    });
  });

  it('makes another intent for the same external id', async () => {
    const { createIntent } = createOperator();
    const [first, second] = [await createIntent(), await createIntent()];
    expect(second.status).toBe(201);
    expect(second.body.paymentIntentId).not.toBe(first.body.paymentIntentId);
    expect(second.body.clientSecretKey).not.toBe(first.body.clientSecretKey);
  });

  it.each([
    ['0.10', '0.10'],
    ['100', '100.00'],
    ['19.9', '19.90'],
    ['999999999999.99', '999999999999.99'],
  ])('keeps the amount %s exact', async (amount, kept) => {
    expect((await createOperator().createIntent({ amount })).body.amount).toBe(kept);
  });

  it.each(['10.001', '-5.00', '1000000000000.00', '1e3', '', '1,00', 'ten'])(
    'refuses the amount %j',
    async (amount) => {
      const { status, body } = await createOperator().createIntent({ amount });
      expect(status).toBe(400);
      expect(body.errors).toEqual([
        { isDecimal: expect.stringMatching(/^paymentIntent\.amount must be a decimal string/) },
      ]);
    },
  );

  it('refuses an amount of nothing, and one that is a number', async () => {
    const { createIntent } = createOperator();
    expect((await createIntent({ amount: '0.00' })).body.errors).toEqual([
      { isPositive: 'paymentIntent.amount must be more than zero' },
    ]);
    expect((await createIntent({ amount: 25 })).body.errors).toEqual([
      { isString: 'paymentIntent.amount must be a string, received a number' },
    ]);
  });

  it('takes three pairs of custom data and no other', async () => {
    const { createIntent } = createOperator();
    const { status, body } = await createIntent({ customData: { custom1: 'a', custom4: 'd' } });
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      { whitelistValidation: 'paymentIntent.customData must not have custom4' },
    ]);
  });

  it('refuses a customer who was not created before', async () => {
    const { api } = createOperator();
    const { status, body } = await api('POST', '/v1/payment-intents', {
      customer: { externalCustomerId: 'nobody' },
      paymentIntent: { amount: '1.00', currency: 'USD', externalPaymentIntentId: 'o' },
    });
    expect(status).toBe(404);
    expect(body.errorCode).toBe('customer-unknown');
  });
});

describe('the status of a payment intent', () => {
  it('goes from none over pending to success, by the clock', async () => {
    const { api, browser, clock, createIntent, status } = createOperator();
    const { paymentIntentId, clientSecretKey } = (await createIntent()).body;
    const customer = browser(clientSecretKey);
    expect(await status(paymentIntentId)).toBe('no-payment');

    const { verificationId } = (await customer.giveCard()).body;
    expect(await status(paymentIntentId)).toBe('no-payment');
    await customer.confirm(verificationId);
    expect(await status(paymentIntentId)).toBe('pending');
    clock.advance(999);
    expect(await status(paymentIntentId)).toBe('pending');
    clock.advance(1);

    expect((await api('GET', `/v1/payment-intents/${paymentIntentId}/status`)).body).toEqual({
      status: 'success',
      payments: [
        {
          id: expect.stringMatching(/^pay_/),
          status: 'success',
          type: 'card',
          messages: [],
          createdAt: '2030-01-15T12:00:00.000Z',
        },
      ],
    });
  });

  it('keeps a failed attempt beside the one that succeeds after it', async () => {
    const { api, browser, createIntent } = createOperator({ processingTime: 0 });
    const { paymentIntentId, clientSecretKey } = (await createIntent()).body;
    const customer = browser(clientSecretKey);
    const look = async () =>
      (await api('GET', `/v1/payment-intents/${paymentIntentId}/status`)).body;

    await customer.confirm((await customer.giveCard('4000000000009995')).body.verificationId);
    expect(await look()).toMatchObject({
      status: 'failed',
      payments: [
        {
          status: 'failed',
          subStatus: 'declined',
          messages: ['The card has insufficient funds.'],
        },
      ],
    });
    await customer.confirm((await customer.giveCard()).body.verificationId);
    expect(await look()).toMatchObject({
      status: 'success',
      payments: [{ status: 'failed' }, { status: 'success' }],
    });
  });

  it('still says how an expired intent ended', async () => {
    const { clock, createIntent, status } = createOperator();
    const { paymentIntentId } = (await createIntent()).body;
    clock.advance(48 * hour);
    expect(await status(paymentIntentId)).toBe('no-payment');
  });

  it('is not known for an intent that never was', async () => {
    const { status, body } = await createOperator().api('GET', '/v1/payment-intents/pi_x/status');
    expect(status).toBe(404);
    expect(body.errorCode).toBe('payment-intent-unknown');
  });
});
