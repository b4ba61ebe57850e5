import { describe, expect, it } from 'vitest';
import { createOperator, hour } from '../../test/operator.js';
import { sequentialIds } from '../ids.js';

describe('creating a disbursement intent', () => {
  it('gives the intent, its secret and both times', async () => {
    const { status, body } = await createOperator({ ids: sequentialIds }).createPayout({
      amount: '50',
      currency: 'USDT',
      customData: { custom2: 'b' },
      sendStatusEmail: true,
    });
    expect(status).toBe(201);
    expect(body).toEqual({
      disbursementIntentId: 'di_000001',
      amount: '50.00',
      currency: 'USDT',
      externalCustomerId: 'ada',
      externalDisbursementIntentId: 'win-1',
      clientSecretKey: 'cs_di_000002',
      expirationTime: '2030-01-15T14:00:00.000Z',
      clientSecretKeyValidTill: '2030-01-16T12:00:00.000Z',
    });
  });

  it('makes another intent for the same external id', async () => {
    const { createPayout } = createOperator();
    const [first, second] = [await createPayout(), await createPayout()];
    expect(second.status).toBe(201);
    expect(second.body.disbursementIntentId).not.toBe(first.body.disbursementIntentId);
  });

  it.each([
    [{ amount: '10.001' }, 'isDecimal'],
    [{ amount: '0' }, 'isPositive'],
    [{ amount: 50 }, 'isString'],
    [{ currency: 'usd' }, 'isCurrency'],
    [{ externalDisbursementIntentId: '' }, 'minLength'],
    [{ externalDisbursementIntentId: undefined }, 'isDefined'],
    [{ customData: { custom4: 'd' } }, 'whitelistValidation'],
    [{ sendStatusEmail: 'yes' }, 'isBoolean'],
  ])('is refused with %j', async (intent, constraint) => {
    const { status, body } = await createOperator().createPayout(intent);
    expect([status, body.errorCode]).toEqual([400, 'validation-failed']);
    expect(body.errors.map((error: object) => Object.keys(error)[0])).toEqual([constraint]);
  });

  it('is refused for a customer who was not created before, and without the secret key', async () => {
    const { api, sandbox } = createOperator();
    const body = {
      customer: { externalCustomerId: 'nobody' },
      disbursementIntent: {
        amount: '1.00',
        currency: 'CAD',
        externalDisbursementIntentId: 'w',
      },
    };
    const unknown = await api('POST', '/v1/disbursement-intents', body);
    expect([unknown.status, unknown.body.errorCode]).toEqual([404, 'customer-unknown']);
    const { status } = await api('POST', '/v1/disbursement-intents', body, sandbox.publishableKey);
    expect(status).toBe(403);
  });
});

describe('the status of a disbursement intent', () => {
  const look = async () => {
    const operator = createOperator();
    const { disbursementIntentId: id, clientSecretKey } = (await operator.createPayout()).body;
    const customer = operator.browser(clientSecretKey);
    return {
      ...operator,
      id,
      customer,
      ask: async () => (await operator.api('GET', `/v1/disbursement-intents/${id}/status`)).body,
      async request(account?: string) {
        await customer.confirm((await customer.giveAccount(account)).body.verificationId);
      },
    };
  };

  it('says that nothing came of it before the customer has asked for the payout', async () => {
    const { ask, clock, customer } = await look();
    expect(await ask()).toEqual({ status: 'no-payment', disbursement: null });
    await customer.giveAccount();
    expect((await ask()).status).toBe('no-payment');
    clock.advance(48 * hour);
    expect(await ask()).toEqual({ status: 'no-payment', disbursement: null });
  });

  it('goes from waiting over pending to success, by the clock', async () => {
    const { ask, clock, id, proceed, request } = await look();
    await request();
    const disbursement = {
      id: expect.stringMatching(/^dis_/),
      type: 'bank',
      messages: [],
      createdAt: '2030-01-15T12:00:00.000Z',
    };
    expect(await ask()).toEqual({
      status: 'pending-validation',
      disbursement: { ...disbursement, status: 'pending-validation' },
    });
    clock.advance(3 * hour);
    await proceed(id, true);
    expect(await ask()).toMatchObject({ status: 'pending', disbursement: { status: 'pending' } });
    clock.advance(10 * 60_000);
    expect(await ask()).toEqual({
      status: 'success',
      disbursement: { ...disbursement, status: 'success' },
    });
  });

  it('is rejected for good, its payout failed for want of another word', async () => {
    const { ask, clock, id, proceed, request } = await look();
    await request();
    await proceed(id, false);
    clock.advance(hour);
    expect(await ask()).toMatchObject({
      status: 'rejected',
      disbursement: { status: 'failed', messages: ['The payout was not approved.'] },
    });
  });

  it('fails after approval where the account is closed', async () => {
    const { ask, clock, id, proceed, request } = await look();
    await request('000111111113');
    await proceed(id, true);
    expect((await ask()).status).toBe('pending');
    clock.advance(10 * 60_000);
    expect(await ask()).toMatchObject({
      status: 'failed',
      disbursement: {
        status: 'failed',
        messages: ['The bank returned the payout: the account is closed.'],
      },
    });
  });

  it('is not known for an intent that never was, nor for one to pay', async () => {
    const { api, createIntent } = createOperator();
    const { paymentIntentId } = (await createIntent()).body;
    for (const id of ['di_x', paymentIntentId]) {
      const { status, body } = await api('GET', `/v1/disbursement-intents/${id}/status`);
      expect([status, body.errorCode]).toEqual([404, 'disbursement-intent-unknown']);
    }
  });
});
