import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECK, CREATE, CREATE_PAYOUT, fakeVivamo, INTENT } from '../../test/fake-vivamo.js';

const CUSTOMER = { externalCustomerId: 'c/1 ?#', data: { email: 'a@b.co' } };

describe('the endpoints', () => {
  it('are called by path and body, and unknown fields of their answers pass through', async () => {
    const found = { status: 200, body: { ...CUSTOMER, extra: 1 } };
    const vivamo = fakeVivamo({
      'POST /v1/customers': { status: 201, body: { ...CUSTOMER, extra: 1 } },
      'GET /v1/customers/c%2F1%20%3F%23': found,
      [CREATE]: { status: 201, body: { ...INTENT.body, extra: 1 } },
      'GET /v1/payment-intents/pi_1/status': {
        status: 200,
        body: { status: 'new-one', payments: [], extra: 1 },
      },
      [CREATE_PAYOUT]: {
        status: 201,
        body: { disbursementIntentId: 'di_1', clientSecretKey: 'cs_di_1', extra: 1 },
      },
      'GET /v1/disbursement-intents/di_1/status': {
        status: 200,
        body: { status: 'new-one', extra: 1 },
      },
      'GET /v1/disbursements/pending-validation': {
        status: 200,
        body: [{ disbursementIntentId: 'di_1', extra: 1 }],
      },
      'POST /v1/disbursements/di_1/proceed/true': {
        status: 201,
        body: { status: 'pending', extra: 1 },
      },
      'POST /v1/disbursements/di%2F2/proceed/false': {
        status: 201,
        body: { status: 'rejected', extra: 1 },
      },
      [CHECK]: { status: 200, body: { allowed: false, extra: 1 } },
    });
    const client = vivamo.client();
    const intent = {
      customer: { externalCustomerId: 'c1' },
      paymentIntent: { amount: '25.00', currency: 'USD', externalPaymentIntentId: 'o1' },
    };
    const payout = {
      customer: { externalCustomerId: 'c1' },
      disbursementIntent: {
        amount: '50.00',
        currency: 'USD',
        externalDisbursementIntentId: 'w1',
      },
    };
    const answers = [
      await client.customers.create(CUSTOMER),
      await client.customers.get('c/1 ?#'),
      await client.paymentIntents.create(intent),
      await client.paymentIntents.status('pi_1'),
      await client.disbursementIntents.create(payout),
      await client.disbursementIntents.status('di_1'),
      (await client.disbursements.pendingValidation())[0],
      await client.disbursements.proceed('di_1', true),
      await client.disbursements.proceed('di/2', false),
      await client.geolocation.check({ ip: '2001:db8::1' }),
    ];
    for (const answer of answers) expect(answer).toHaveProperty('extra', 1);
    expect(vivamo.endpoints()).toEqual(Object.keys(vivamo.answers));
    expect(vivamo.calls.map(({ body }) => body)).toEqual([
      CUSTOMER,
      undefined,
      intent,
      undefined,
      payout,
      undefined,
      undefined,
      undefined,
      undefined,
      { ip: '2001:db8::1' },
    ]);
  });

  it.each(['', '.', '..', '../webhooks', 'a/../../operators/webhooks', 'a\\..\\b', '\ud800'])(
    'are not reached by the id %j',
    async (id) => {
      const vivamo = fakeVivamo({});
      for (const call of [
        vivamo.client().customers.get(id),
        vivamo.client().paymentIntents.status(id),
        vivamo.client().disbursementIntents.status(id),
        vivamo.client().disbursements.proceed(id, true),
      ]) {
        await expect(call).rejects.toMatchObject({ code: 'invalid-argument' });
      }
      expect(vivamo.calls).toHaveLength(0);
    },
  );

  it('stay the same whatever the id', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (id) => {
        const vivamo = fakeVivamo({});
        await vivamo
          .client()
          .paymentIntents.status(id)
          .catch(() => {});
        for (const endpoint of vivamo.endpoints()) {
          expect(endpoint).toMatch(/^GET \/v1\/payment-intents\/[^/]+\/status$/);
        }
      }),
    );
  });
});
