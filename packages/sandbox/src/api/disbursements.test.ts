import { describe, expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';

const start = async () => {
  const operator = createOperator();
  await operator.createCustomer('ada', { firstName: 'Ada', phone: '2125550123' });
  const { disbursementIntentId: id, clientSecretKey } = (await operator.createPayout()).body;
  const customer = operator.browser(clientSecretKey);
  const request = async () => customer.confirm((await customer.giveAccount()).body.verificationId);
  const list = async () => (await operator.api('GET', '/v1/disbursements/pending-validation')).body;
  return { ...operator, id, customer, request, list };
};

describe('the payouts that wait for approval', () => {
  it('are listed with who asked for them', async () => {
    const { id, list, request } = await start();
    expect(await list()).toEqual([]);
    await request();
    expect(await list()).toEqual([
      {
        disbursementIntentId: id,
        externalCustomerId: 'ada',
        externalDisbursementId: 'win-1',
        customerId: {
          data: { firstName: 'Ada', email: 'ada@example.com', phone: '+12125550123' },
        },
        amount: '50.00',
        currency: 'USD',
        type: 'bank',
        status: { name: 'pending-validation', createdAt: '2030-01-15T12:00:00.000Z' },
        createdAt: '2030-01-15T12:00:00.000Z',
      },
    ]);
  });

  it.each([true, false])('are listed no longer once proceed was %s', async (allow) => {
    const { id, list, proceed, request } = await start();
    await request();
    await proceed(id, allow);
    expect(await list()).toEqual([]);
  });

  it('are for the secret key alone', async () => {
    const { api } = createOperator();
    const { status } = await api('GET', '/v1/disbursements/pending-validation', undefined, 'sk_x');
    expect(status).toBe(403);
  });
});

describe('proceeding with a payout', () => {
  it.each([
    [true, 'pending'],
    [false, 'rejected'],
  ])('%s makes it %s', async (allow, status) => {
    const { id, proceed, request } = await start();
    await request();
    expect(await proceed(id, allow)).toEqual({
      status: 200,
      body: {
        disbursementId: expect.stringMatching(/^dis_/),
        amount: '50.00',
        currency: 'USD',
        externalCustomerId: 'ada',
        externalDisbursementId: 'win-1',
        status,
      },
    });
  });

  it('is refused before the customer has asked for it', async () => {
    const { id, customer, proceed } = await start();
    await customer.giveAccount();
    const { status, body } = await proceed(id, true);
    expect([status, body.errorCode]).toEqual([400, 'disbursement-not-pending']);
  });

  it.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('%s is refused a second time, with %s', async (first, second) => {
    const { id, proceed, request, status } = await start();
    await request();
    await proceed(id, first);
    const before = await status(id);
    const again = await proceed(id, second);
    expect([again.status, again.body.errorCode]).toEqual([400, 'disbursement-not-pending']);
    expect(await status(id)).toBe(before);
  });

  it.each(['yes', '1', 'TRUE', 'null'])('is refused with %s', async (allow) => {
    const { id, proceed, request, status } = await start();
    await request();
    const answer = await proceed(id, allow);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([{ isBoolean: 'allow must be true or false' }]);
    expect(await status(id)).toBe('pending-validation');
  });

  it('is refused for an intent that never was, and without the secret key', async () => {
    const { api, id, proceed, request, sandbox, status } = await start();
    await request();
    expect((await proceed('di_x', true)).status).toBe(404);
    const path = `/v1/disbursements/${id}/proceed/true`;
    expect((await api('POST', path, undefined, sandbox.publishableKey)).status).toBe(403);
    expect(await status(id)).toBe('pending-validation');
  });
});
