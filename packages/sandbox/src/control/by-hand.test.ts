import { describe, expect, it } from 'vitest';
import { createOperator, hour } from '../../test/operator.js';

const pay = async () => {
  const operator = createOperator();
  const { paymentIntentId: id, clientSecretKey } = (await operator.createIntent()).body;
  const customer = operator.browser(clientSecretKey);
  return { ...operator, id, customer, act: acting(operator, id) };
};

const payOut = async () => {
  const operator = createOperator();
  const { disbursementIntentId: id, clientSecretKey } = (await operator.createPayout()).body;
  const customer = operator.browser(clientSecretKey);
  const request = async () => customer.confirm((await customer.giveCard()).body.verificationId);
  return { ...operator, id, customer, request, act: acting(operator, id) };
};

const acting =
  ({ control }: ReturnType<typeof createOperator>, id: string) =>
  (action: string, body?: object) =>
    control('POST', `/intents/${id}/${action}`, body);

describe('settling by hand', () => {
  it.each(['success', 'failed'])('makes a pending payment a %s at once', async (outcome) => {
    const { act, customer, id, status } = await pay();
    await customer.pay({ type: 'crypto' });
    const { body } = await act('settle', { status: outcome });
    expect(body.paymentIntents).toMatchObject([{ paymentIntentId: id, status: outcome }]);
    expect(await status(id)).toBe(outcome);
  });

  it('says why a payment failed, and lets the customer try again', async () => {
    const { act, customer } = await pay();
    const { id } = (await customer.pay({ type: 'crypto' })).body;
    await act('settle', { status: 'failed' });
    expect((await customer.payment(id)).body).toMatchObject({
      subStatus: 'error',
      messages: ['The transfer did not go through.'],
    });
    expect((await customer.pay({ type: 'crypto' })).status).toBe(201);
  });

  it('does nothing to what is not pending', async () => {
    const { act, customer, id, status } = await pay();
    expect((await act('settle', { status: 'success' })).body.errorCode).toBe('nothing-pending');
    await customer.pay({ type: 'crypto' });
    await act('settle', { status: 'success' });
    const again = await act('settle', { status: 'failed' });
    expect([again.status, again.body.errorCode]).toEqual([400, 'nothing-pending']);
    expect(await status(id)).toBe('success');
  });

  it('settles an approved payout, and no other', async () => {
    const { act, id, proceed, request, status } = await payOut();
    expect((await act('settle', { status: 'success' })).status).toBe(400);
    await request();
    expect((await act('settle', { status: 'success' })).status).toBe(400);
    await proceed(id, true);
    expect((await act('settle', { status: 'failed' })).status).toBe(200);
    expect(await status(id)).toBe('failed');
  });

  it('refuses another status, and an unknown intent', async () => {
    const { act, control } = await pay();
    expect((await act('settle', { status: 'pending' })).body.errors).toEqual([
      { isIn: 'status must be "success" or "failed"' },
    ]);
    const unknown = await control('POST', '/intents/pi_x/settle', { status: 'success' });
    expect([unknown.status, unknown.body.errorCode]).toEqual([404, 'intent-unknown']);
  });
});

describe('expiring by hand', () => {
  it('ends the life of either kind of intent', async () => {
    for (const { act, customer } of [await pay(), await payOut()]) {
      expect((await act('expire')).status).toBe(200);
      expect((await customer.session()).body.message).toBe('Intent has expired');
    }
  });

  it('leaves what is pending alone', async () => {
    const { act, clock, customer, id, status } = await pay();
    await customer.pay({ type: 'crypto' });
    await act('expire');
    expect((await customer.session()).body.status).toBe('pending');
    clock.advance(hour);
    expect(await status(id)).toBe('success');
  });
});

describe('deciding by hand', () => {
  it.each([
    ['approve', 'pending'],
    ['reject', 'rejected'],
  ])('to %s makes a payout %s, once', async (action, outcome) => {
    const { act, id, request, status } = await payOut();
    expect((await act(action)).body.errorCode).toBe('disbursement-not-pending');
    await request();
    expect((await act(action)).status).toBe(200);
    expect(await status(id)).toBe(outcome);
    expect((await act(action)).status).toBe(400);
  });

  it('is not for payments', async () => {
    const { act } = await pay();
    expect((await act('approve')).status).toBe(404);
  });
});

describe('the clock', () => {
  it('can be put forward, and goes back with a reset', async () => {
    const { control, customer } = await pay();
    const { body } = await control('PUT', '/clock', { advanceMs: 2 * hour });
    expect(body.time).toBe('2030-01-15T14:00:00.000Z');
    expect((await customer.session()).body.errorCode).toBe('intent-expired');
    expect((await control('POST', '/reset')).body.time).toBe('2030-01-15T12:00:00.000Z');
  });

  it.each([-1, 0.5, 1e15, '1000', undefined])('refuses %j', async (advanceMs) => {
    const { control, sandbox } = createOperator();
    expect((await control('PUT', '/clock', { advanceMs })).status).toBe(400);
    expect(sandbox.state().time).toBe('2030-01-15T12:00:00.000Z');
  });
});

it('lists payouts in the state, with what the customer has asked for', async () => {
  const { control, createPayout, id, request } = await payOut();
  await createPayout({ externalDisbursementIntentId: 'win-2' });
  await request();
  const listed = {
    disbursementIntentId: id,
    externalDisbursementIntentId: 'win-1',
    externalCustomerId: 'ada',
    amount: '50.00',
    currency: 'USD',
    status: 'pending-validation',
    expirationTime: '2030-01-15T14:00:00.000Z',
    createdAt: '2030-01-15T12:00:00.000Z',
    disbursement: expect.objectContaining({ status: 'pending-validation', type: 'card' }),
  };
  const { disbursementIntents } = (await control('GET', '/state')).body;
  expect(disbursementIntents).toEqual([
    listed,
    expect.objectContaining({ status: 'no-payment', disbursement: null }),
  ]);
  expect((await control('POST', '/reset')).body.disbursementIntents).toEqual([]);
});
