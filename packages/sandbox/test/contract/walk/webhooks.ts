import { describe, expect, it } from 'vitest';
import { hour, minute } from '../../operator.js';
import { eventTypes } from '../areas/webhooks.js';
import { startOperator } from '../operator/operator.js';
import { isSignedWith } from '../traffic/events.js';
import type { Json, Setup } from '../traffic/traffic.js';
import { expectRefused } from './every-endpoint.js';

/** An operator with webhooks, and a customer who pays, is verified and hands in a W-9. */
async function startWebhooks(setup?: Setup) {
  const operator = await startOperator(setup);
  const { browser, control, createPayment, quiet } = operator;
  return {
    ...operator,
    /** A payment in crypto that ends at once. */
    async pay(status: 'success' | 'failed' = 'success') {
      const { paymentIntentId, clientSecretKey } = await createPayment();
      await browser(clientSecretKey).pay({ type: 'crypto' });
      await control('POST', `/intents/${paymentIntentId}/settle`, { status });
      await quiet();
    },
  };
}

describe('webhooks', () => {
  it('are told of each type they name, and of all when they name none', async () => {
    const { advance, control, quiet, receiver, register, requestPayout } = await startWebhooks({
      account: { personalTaxType: '1099' },
    });
    for (const type of eventTypes) await register(`/${type}`, { eventTypes: [type] });
    await register('/all');
    const id = await requestPayout({ amount: '2000.01' });
    await control('POST', `/intents/${id}/approve`);
    await advance(hour);
    await control('POST', '/customers/ada/kyc', { status: 'verified' });
    await control('POST', '/customers/ada/w9');
    await quiet();
    const all = receiver.received('/all').map(({ body }) => body);
    for (const type of eventTypes) {
      const [first] = receiver.received(`/${type}`);
      expect(first, type).toBeDefined();
      expect(all).toContainEqual(first?.body);
    }
  });

  it('are told how payments and payouts end', async () => {
    const { advance, api, browser, createPayment, pay, quiet, receiver, register, ...operator } =
      await startWebhooks();
    await register('/money', { eventTypes: ['transaction'] });
    await pay();
    await pay('failed');
    const { clientSecretKey } = await createPayment({ amount: '15.50' });
    await browser(clientSecretKey).give('card', '4000000000000002');
    await advance(minute);
    const id = await operator.requestPayout();
    await api('POST', `/disbursements/${id}/proceed/false`);
    await quiet();
    const bodies = receiver.received('/money').map(({ body }) => body);
    expect(bodies).toMatchObject([
      { status: 'success', transactionType: 'payment' },
      { status: 'failed', subStatus: 'error' },
      { amount: '15.50', status: 'failed', subStatus: 'declined', externalCustomerId: 'ada' },
      { status: 'rejected', transactionType: 'disbursement', disbursementIntentId: id },
    ]);
  });

  it('are signed and carry their headers, and keep their secret when they are changed', async () => {
    const { api, pay, receiver, register } = await startWebhooks();
    const { answer } = await register('/signed', { headers: { 'x-casino': 'north' } });
    await pay();
    const change = { url: receiver.url('/moved'), headers: { 'x-casino': 'south' } };
    const changed = await api('PATCH', `/operators/webhooks/${answer._id}`, change);
    expect(changed.answer).toMatchObject({ ...change, status: 'active' });
    await pay();
    const [[first], [second]] = [receiver.received('/signed'), receiver.received('/moved')];
    expect(first?.headers['x-casino']).toBe('north');
    expect(second?.headers['x-casino']).toBe('south');
    for (const delivery of [first, second]) {
      expect(delivery && isSignedWith(answer.secretKey, delivery)).toBe(true);
    }
    const listed = (await api('GET', '/operators/webhooks')).answer;
    expect(JSON.stringify(listed)).not.toContain(answer.secretKey);
  });

  it('are refused where one with the same url has a type in common', async () => {
    const { register } = await startWebhooks();
    await register('/same', { eventTypes: ['transaction'] });
    expectRefused(await register('/same', { eventTypes: ['transaction'] }), 409);
    expectRefused(await register('/same'), 409);
    expect((await register('/same', { eventTypes: ['kyc_verification'] })).status).toBe(201);
    expectRefused(await register('/other', { eventTypes: ['another'] }));
  });

  it('are tried again after 1, 2, 3, 4 and 5 minutes, with the same bytes, and then no more', async () => {
    const { advance, now, pay, quiet, receiver, register } = await startWebhooks();
    receiver.answer('/down', 500);
    await register('/down');
    const begin = now();
    await pay();
    const waitMinute = async () => {
      await advance(minute);
      await quiet();
    };
    for (let passed = 0; passed < 20; passed += 1) await waitMinute();
    await advance(24 * 60 * minute);
    await quiet();
    const tries = receiver.received('/down');
    expect(tries.map(({ at }) => (at - begin) / minute)).toEqual([0, 1, 3, 6, 10, 15]);
    expect(tries.every(({ bytes }) => tries[0]?.bytes.equals(bytes))).toBe(true);
  });

  it('count on 200 alone', async () => {
    const { advance, pay, quiet, receiver, register } = await startWebhooks();
    receiver.answer('/no-content', 204, 200);
    await register('/no-content');
    await pay();
    for (const minutes of [1, 2, 60]) {
      await advance(minutes * minute);
      await quiet();
    }
    expect(receiver.received('/no-content').map(({ status }) => status)).toEqual([204, 200]);
  });

  it('are sent nothing while they are inactive', async () => {
    const { api, pay, receiver, register } = await startWebhooks();
    const { answer } = await register('/asleep');
    await register('/awake');
    const path = `/operators/webhooks/${answer._id}`;
    expect((await api('PATCH', path, { status: 'inactive' })).answer.status).toBe('inactive');
    await pay();
    expect(receiver.received('/awake')).toHaveLength(1);
    expect(receiver.received('/asleep')).toEqual([]);
  });

  it('are deleted by the path and by the body', async () => {
    const { api, register } = await startWebhooks();
    const ids: string[] = [];
    for (const path of ['/one', '/two']) ids.push((await register(path)).answer._id);
    const listed = async () =>
      (await api('GET', '/operators/webhooks')).answer.map(({ _id }: Json) => _id);
    expect(await listed()).toEqual(ids);
    await api('DELETE', `/operators/webhooks/${ids[0]}`);
    expect(await listed()).toEqual(ids.slice(1));
    await api('DELETE', '/operators/webhooks', { _id: ids[1] });
    expect(await listed()).toEqual([]);
  });
});
