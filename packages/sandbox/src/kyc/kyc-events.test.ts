import { expect, it } from 'vitest';
import { hour } from '../../test/operator.js';
import { createWebhookOperator } from '../../test/webhook-receiver.js';

const kyc = { payments: true, disbursements: false, minimumAge: 18 };

async function start() {
  const operator = createWebhookOperator({ account: { kyc } });
  await operator.createCustomer();
  const { api, control, quiet, receiver, register } = operator;
  await register({ eventTypes: ['kyc_verification'] });
  return {
    ...operator,
    info: async () => (await api('GET', '/v1/customers/ada/kyc-info')).body.kycVerification,
    set: (status: string) => control('POST', '/customers/ada/kyc', { status }),
    told: async () => {
      await quiet();
      return receiver.received.map(({ body }) => (body as { status: string }).status);
    },
  };
}

it('tells the webhooks of each status, from the first to a decision', async () => {
  const { api, info, quiet, receiver, set, told } = await start();
  await info();
  await set('under_review');
  await set('under_review');
  await api('POST', '/v1/customers/ada/kyc-verify/proof_of_id', { verify: true });
  expect(await told()).toEqual(['pending', 'under_review', 'verified_manually']);
  await quiet();
  expect(receiver.received.at(-1)?.body).toEqual({
    externalCustomerId: 'ada',
    type: 'proof_of_id',
    status: 'verified_manually',
    createdAt: '2030-01-15T12:00:00.000Z',
    verifiedAt: '2030-01-15T12:00:00.000Z',
  });
});

it('tells of one that has expired, once, and at the time at which it did', async () => {
  const { advance, deliveries, info, told } = await start();
  await info();
  await advance(24 * hour - 1);
  expect(await told()).toEqual(['pending']);
  await advance(hour);
  expect(await told()).toEqual(['pending', 'expired']);
  expect(deliveries().at(-1)?.createdAt).toBe('2030-01-16T12:00:00.000Z');
  await advance(48 * hour);
  expect(await told()).toEqual(['pending', 'expired']);
});

it('finds what has expired without being asked', async () => {
  const { clock, info, receiver } = await start();
  await info();
  clock.advance(24 * hour);
  await expect.poll(() => receiver.received.length, { timeout: 5000 }).toBe(2);
  expect(receiver.received[1]?.body).toMatchObject({ status: 'expired' });
});

it('does not tell of one that was decided in time, nor of any after a reset', async () => {
  const { advance, info, sandbox, set, told } = await start();
  await info();
  await set('verified');
  await advance(48 * hour);
  expect(await told()).toEqual(['pending', 'verified']);
  sandbox.reset();
  await advance(48 * hour);
  expect(await told()).toEqual(['pending', 'verified']);
});
