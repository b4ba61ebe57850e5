import { describe, expect, it } from 'vitest';
import { errorOf, hour, now, refusal, startOperator } from '../operator.js';

/** An operator with a payout that a customer has asked for. */
async function startPayout() {
  const operator = await startOperator();
  await operator.createCustomer();
  const id = await operator.requestPayout();
  return { ...operator, id, status: () => operator.client.disbursementIntents.status(id) };
}

describe('a disbursement intent', () => {
  it('is created for a customer, for two hours, and without a payout at first', async () => {
    const { client, createCustomer, createPayout } = await startOperator();
    await createCustomer();
    const created = await createPayout({
      amount: '75',
      currency: 'USDT',
      customData: { custom1: 'one' },
      sendStatusEmail: true,
    });
    expect(created).toEqual({
      disbursementIntentId: expect.stringMatching(/./) as string,
      amount: '75.00',
      currency: 'USDT',
      externalCustomerId: 'ada',
      externalDisbursementIntentId: 'win-1',
      clientSecretKey: expect.stringMatching(/^cs_/) as string,
      clientSecretKeyValidTill: '2030-01-16T12:00:00.000Z',
      expirationTime: '2030-01-15T14:00:00.000Z',
    });
    expect(await client.disbursementIntents.status(created.disbursementIntentId)).toEqual({
      status: 'no-payment',
      disbursement: null,
    });
    expect(await client.disbursements.pendingValidation()).toEqual([]);
  });

  it.each([
    ['an amount of nothing', { amount: '0' }, 'isPositive'],
    ['a currency in small letters', { currency: 'usdt' }, 'isCurrency'],
  ])('with %s is refused, with the rule that it breaks', async (_name, terms, rule) => {
    const { createCustomer, createPayout, sandbox } = await startOperator();
    await createCustomer();
    expect(await errorOf(createPayout(terms))).toMatchObject(
      refusal(400, 'Validation failed', [
        { [rule]: expect.stringContaining('disbursementIntent.') },
      ]),
    );
    expect(sandbox.state().disbursementIntents).toEqual([]);
  });
});

describe('a payout', () => {
  it('waits for the operator', async () => {
    const { client, id, status } = await startPayout();
    expect(await client.disbursements.pendingValidation()).toEqual([
      {
        disbursementIntentId: id,
        externalCustomerId: 'ada',
        externalDisbursementId: 'win-1',
        customerId: {
          data: {
            firstName: 'Ada',
            lastName: 'Lovelace',
            email: 'ada@example.com',
            phone: '+12025550123',
          },
        },
        amount: '50.00',
        currency: 'USD',
        type: 'bank',
        status: { name: 'pending-validation', createdAt: now },
        createdAt: now,
      },
    ]);
    expect(await status()).toEqual({
      status: 'pending-validation',
      disbursement: {
        id: expect.any(String) as string,
        status: 'pending-validation',
        type: 'bank',
        messages: [],
        createdAt: now,
      },
    });
  });

  it('is on its way once it is allowed, and paid out', async () => {
    const { client, id, sandbox, status } = await startPayout();
    const decided = await client.disbursements.proceed(id, true);
    const { disbursement } = await status();
    expect(decided).toEqual({
      disbursementId: disbursement?.id,
      amount: '50.00',
      currency: 'USD',
      externalCustomerId: 'ada',
      externalDisbursementId: 'win-1',
      status: 'pending',
    });
    expect(await status()).toMatchObject({ status: 'pending', disbursement: { messages: [] } });
    expect(await client.disbursements.pendingValidation()).toEqual([]);
    sandbox.advanceClock(hour);
    expect(await status()).toMatchObject({
      status: 'success',
      disbursement: { id: decided.disbursementId, status: 'success' },
    });
  });

  it('fails after it was allowed', async () => {
    const { client, id, sandbox, status } = await startPayout();
    await client.disbursements.proceed(id, true);
    sandbox.settle(id, 'failed');
    expect(await status()).toMatchObject({
      status: 'failed',
      disbursement: { status: 'failed', messages: [expect.any(String)] },
    });
  });

  it('is rejected, and nothing is paid', async () => {
    const { client, id, sandbox, status } = await startPayout();
    expect(await client.disbursements.proceed(id, false)).toMatchObject({
      externalDisbursementId: 'win-1',
      status: 'rejected',
    });
    expect(await client.disbursements.pendingValidation()).toEqual([]);
    sandbox.advanceClock(hour);
    expect(await status()).toMatchObject({ status: 'rejected' });
  });

  it.each([true, false])('is decided once: %s', async (allow) => {
    const { client, id, status } = await startPayout();
    await client.disbursements.proceed(id, allow);
    const before = await status();
    for (const again of [true, false]) {
      expect(await errorOf(client.disbursements.proceed(id, again))).toMatchObject(
        refusal(400, expect.any(String)),
      );
    }
    expect(await status()).toEqual(before);
  });

  it('cannot be decided before the customer has asked for it', async () => {
    const { client, createCustomer, createPayout } = await startOperator();
    await createCustomer();
    const { disbursementIntentId } = await createPayout();
    expect(await errorOf(client.disbursements.proceed(disbursementIntentId, true))).toMatchObject(
      refusal(400, expect.any(String)),
    );
  });
});
