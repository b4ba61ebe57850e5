import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { minute } from '../../test/operator.js';
import { createReceiver, createWebhookOperator, hook } from '../../test/webhook-receiver.js';

const start = async (options: Parameters<typeof createWebhookOperator>[0] = {}) => {
  const operator = createWebhookOperator(options);
  const { _id, secretKey } = (await operator.register()).body;
  return { ...operator, webhookId: _id as string, secretKey: secretKey as string };
};

/** The same with a webhook that answers 500 until it is told otherwise. */
const startFailing = async () => {
  const operator = await start();
  operator.receiver.answer = () => new Response('no', { status: 500 });
  return operator;
};

describe('what is sent', () => {
  it.each([
    ['success', {}],
    ['failed', { subStatus: 'error' }],
  ])('tells of a payment that is a %s', async (status, more) => {
    const { payNow, quiet, receiver } = await start();
    const paymentIntentId = await payNow(status);
    await quiet();
    expect(receiver.received).toMatchObject([{ url: hook, method: 'POST' }]);
    expect(receiver.received[0]?.body).toEqual({
      amount: '25.00',
      status,
      transactionType: 'payment',
      externalCustomerId: 'ada',
      paymentIntentId,
      externalPaymentIntentId: 'order-1',
      ...more,
    });
  });

  it.each([
    ['000123456789', true, 'success', {}],
    ['000111111113', true, 'failed', { subStatus: 'declined' }],
    ['000123456789', false, 'rejected', {}],
  ])('tells of a payout to %s, allowed %s: %s', async (account, allow, status, more) => {
    const { advance, proceed, quiet, receiver, request } = await start();
    const disbursementIntentId = await request(account);
    await proceed(disbursementIntentId, allow);
    if (allow) {
      await advance(10 * minute - 1);
      await quiet();
      expect(receiver.received).toEqual([]);
      await advance(1);
    }
    await quiet();
    expect(receiver.received.map(({ body }) => body)).toEqual([
      {
        amount: '50.00',
        status,
        transactionType: 'disbursement',
        externalCustomerId: 'ada',
        disbursementIntentId,
        externalDisbursementIntentId: 'win-1',
        ...more,
      },
    ]);
  });

  it('tells of each attempt to pay, in the order in which they ended, and once', async () => {
    const { advance, browser, createIntent, quiet, receiver, status } = await start();
    const { paymentIntentId, clientSecretKey } = (await createIntent()).body;
    const customer = browser(clientSecretKey);
    const declined = await customer.giveCard('4000000000000002');
    await customer.confirm(declined.body.verificationId);
    await advance(minute);
    await customer.pay({ type: 'crypto' });
    await advance(minute * 60);
    await status(paymentIntentId);
    await quiet();
    expect(receiver.received.map(({ body }) => body)).toMatchObject([
      { status: 'failed', subStatus: 'declined', paymentIntentId },
      { status: 'success', paymentIntentId },
    ]);
  });

  it('tells of what ended while nobody looked in the order in which it did', async () => {
    const { browser, clock, createIntent, deliveries, pay } = await start();
    const later = await pay();
    const { paymentIntentId, clientSecretKey } = (await createIntent()).body;
    await browser(clientSecretKey).pay({ type: 'pay_by_bank', bank: 'harbor' });
    clock.advance(60 * minute);
    expect(deliveries().map(({ body }) => JSON.parse(body).paymentIntentId)).toEqual([
      paymentIntentId,
      later,
    ]);
    expect(deliveries().map(({ createdAt }) => createdAt)).toEqual([
      '2030-01-15T12:00:01.000Z',
      '2030-01-15T12:10:00.000Z',
    ]);
  });

  it('is signed over the very bytes, and carries the headers of the webhook', async () => {
    const { createCustomer, api, browser, control, quiet, receiver, register } =
      createWebhookOperator();
    const headers = { 'x-token': 'abc', signature: 'forged' };
    const { secretKey } = (await register({ headers })).body;
    await createCustomer('zoë', { email: 'zoe@example.com' });
    const intent = await api('POST', '/v1/payment-intents', {
      customer: { externalCustomerId: 'zoë' },
      paymentIntent: { amount: '1.00', currency: 'USD', externalPaymentIntentId: '"ö"' },
    });
    await browser(intent.body.clientSecretKey).pay({ type: 'crypto' });
    await control('POST', `/intents/${intent.body.paymentIntentId}/settle`, { status: 'success' });
    await quiet();
    const [{ headers: sent, bytes } = { headers: new Headers(), bytes: new Uint8Array() }] =
      receiver.received;
    expect(new TextDecoder().decode(bytes)).toContain('zoë');
    expect(sent.get('signature')).toBe(createHmac('sha512', secretKey).update(bytes).digest('hex'));
    expect(sent.get('x-token')).toBe('abc');
    expect(sent.get('content-type')).toBe('application/json');
  });

  it('goes to every active webhook for transactions, and to no other', async () => {
    const { change, deliveries, payNow, quiet, receiver, register, webhookId } = await start();
    await register({ url: `${hook}/2`, eventTypes: ['transaction', 'kyc_verification'] });
    await register({ url: `${hook}/3`, eventTypes: ['kyc_verification'] });
    await change(webhookId, { status: 'inactive' });
    await payNow();
    await quiet();
    expect(receiver.received.map(({ url }) => url)).toEqual([`${hook}/2`]);
    expect(deliveries()).toHaveLength(1);
    await change(webhookId, { status: 'active' });
    await payNow();
    await quiet();
    expect(receiver.received.map(({ url }) => url).sort()).toEqual([
      hook,
      `${hook}/2`,
      `${hook}/2`,
    ]);
  });

  it('leaves out what had ended when the webhook was registered', async () => {
    const { clock, deliveries, pay, payNow, quiet, receiver, register } = createWebhookOperator();
    await payNow();
    await pay();
    clock.advance(10 * minute);
    await register();
    await quiet();
    expect([deliveries(), receiver.received]).toEqual([[], []]);
  });

  it('comes by itself when time passes, with no request', async () => {
    const clock = { now: () => Date.now() };
    const { pay, receiver } = await start({ clock, settlementTime: 50 });
    const paymentIntentId = await pay();
    await expect
      .poll(() => receiver.received.map(({ body }) => body), { timeout: 5000 })
      .toMatchObject([{ status: 'success', paymentIntentId }]);
  });
});

describe('a webhook that does not answer 200', () => {
  it('is sent the same again after 1, 2, 3, 4 and 5 minutes, and no more', async () => {
    const { advance, deliveries, payNow, quiet, receiver, times } = await startFailing();
    await payNow();
    await quiet();
    for (const minutes of [1, 2, 3, 4, 5]) {
      const before = receiver.received.length;
      await advance(minutes * minute - 1);
      await quiet();
      expect(receiver.received).toHaveLength(before);
      await advance(1);
      await quiet();
      expect(receiver.received).toHaveLength(before + 1);
    }
    await advance(600 * minute);
    await quiet();
    expect(times()).toEqual([0, 1, 3, 6, 10, 15]);
    expect(deliveries()).toMatchObject([{ nextAttemptAt: null }]);
    expect(new Set(receiver.received.map(({ bytes }) => bytes.join())).size).toBe(1);
    expect(new Set(receiver.received.map(({ headers }) => headers.get('signature'))).size).toBe(1);
  });

  it('is sent all that is due when a quarter of an hour passes at once', async () => {
    const { advance, payNow, quiet, times } = await startFailing();
    await payNow();
    await advance(15 * minute - 1);
    await quiet();
    expect(times()).toEqual([0, 1, 3, 6, 10]);
    await advance(1);
    await quiet();
    expect(times()).toEqual([0, 1, 3, 6, 10, 15]);
  });

  it('is left alone once it answers 200', async () => {
    const { advance, deliveries, payNow, quiet, receiver } = await startFailing();
    await payNow();
    await quiet();
    receiver.answer = () => new Response();
    await advance(60 * minute);
    await quiet();
    expect(deliveries()).toMatchObject([
      { nextAttemptAt: null, attempts: [{ status: 500 }, { result: 'delivered', status: 200 }] },
    ]);
    expect(receiver.received).toHaveLength(2);
  });

  it.each([201, 204, 302, 400, 503])('is retried after a %s as well', async (status) => {
    const { advance, deliveries, payNow, quiet, receiver } = await start();
    receiver.answer = () => new Response(null, { status });
    await payNow();
    await advance(minute);
    await quiet();
    const attempt = { result: 'refused', status };
    expect(deliveries()).toMatchObject([{ attempts: [attempt, attempt] }]);
  });

  it.each([
    ['cannot be reached', () => Promise.reject(new TypeError('fetch failed'))],
    [
      'makes the sending throw',
      () => {
        throw new Error('no');
      },
    ],
  ])('is retried where it %s', async (_, fetch) => {
    const { advance, deliveries, payNow, quiet, status } = await start({ fetch });
    expect(await status(await payNow())).toBe('success');
    await advance(minute);
    await quiet();
    const attempt = { result: 'unreachable', status: null };
    expect(deliveries()).toMatchObject([{ attempts: [attempt, attempt] }]);
  });

  it('is retried at its new address, with the secret it had', async () => {
    const { advance, change, payNow, quiet, receiver, webhookId } = await startFailing();
    await payNow();
    await quiet();
    await change(webhookId, { url: `${hook}/2` });
    await advance(minute);
    await quiet();
    const [first, second] = receiver.received;
    expect(second?.url).toBe(`${hook}/2`);
    expect(second?.headers.get('signature')).toBe(first?.headers.get('signature'));
  });

  it.each(['inactive', 'deleted', 'forgotten'])('gets nothing once it is %s', async (how) => {
    const { advance, api, change, payNow, quiet, receiver, sandbox, webhookId } =
      await startFailing();
    await payNow();
    await quiet();
    if (how === 'inactive') await change(webhookId, { status: 'inactive' });
    if (how === 'deleted') await api('DELETE', `/v1/operators/webhooks/${webhookId}`);
    if (how === 'forgotten') sandbox.reset();
    await advance(60 * minute);
    await quiet();
    expect(receiver.received).toHaveLength(1);
  });
});

it('holds up no request, and is not heard of after a reset', async () => {
  const { deliveries, payNow, receiver, sandbox, status } = await start();
  let answer = (_: Response) => {};
  receiver.answer = () => new Promise((resolve) => (answer = resolve));
  expect(await status(await payNow())).toBe('success');
  await expect.poll(() => receiver.received.length).toBe(1);
  expect(deliveries()).toMatchObject([{ attempts: [{ result: 'waiting', status: null }] }]);
  sandbox.reset();
  answer(new Response(null, { status: 500 }));
  expect(deliveries()).toEqual([]);
});

it('sends nothing once the sandbox is closed', async () => {
  const { advance, payNow, quiet, receiver, sandbox } = await startFailing();
  await payNow();
  await quiet();
  sandbox.close();
  await advance(60 * minute);
  await payNow();
  await quiet();
  expect(receiver.received).toHaveLength(1);
});

describe('the log', () => {
  it('has every attempt, and no secret', async () => {
    const { advance, control, payNow, quiet, receiver, register, secretKey, webhookId } =
      await startFailing();
    await register({ url: `${hook}/2`, eventTypes: ['kyc_verification'] });
    await payNow();
    await advance(minute);
    await quiet();
    const { status, body } = await control('GET', '/webhook-deliveries');
    const attempt = { url: hook, byHand: false, result: 'refused', status: 500, reason: null };
    expect(status).toBe(200);
    expect(body).toEqual([
      {
        deliveryId: expect.stringMatching(/^whd_/),
        webhookId,
        eventType: 'transaction',
        body: new TextDecoder().decode(receiver.received[0]?.bytes),
        createdAt: '2030-01-15T12:00:00.000Z',
        nextAttemptAt: '2030-01-15T12:03:00.000Z',
        attempts: [
          { ...attempt, at: '2030-01-15T12:00:00.000Z' },
          { ...attempt, at: '2030-01-15T12:01:00.000Z' },
        ],
      },
    ]);
    expect(JSON.stringify(body)).not.toContain(secretKey);
  });

  it('lets an event be sent again by hand, which ends its retries where it gets through', async () => {
    const { advance, control, deliveries, payNow, quiet, receiver } = await startFailing();
    await payNow();
    await quiet();
    const id = deliveries()[0]?.deliveryId;
    const resend = () => control('POST', `/webhook-deliveries/${id}/resend`);
    const { status, body } = await resend();
    expect([status, body.attempts[1]]).toMatchObject([202, { byHand: true, result: 'waiting' }]);
    await quiet();
    expect(deliveries()[0]?.nextAttemptAt).toBe('2030-01-15T12:01:00.000Z');

    receiver.answer = () => new Response();
    await resend();
    await quiet();
    await advance(60 * minute);
    await quiet();
    expect(deliveries()).toMatchObject([
      {
        nextAttemptAt: null,
        attempts: [{ byHand: false }, { result: 'refused' }, { result: 'delivered' }],
      },
    ]);
    await resend();
    await quiet();
    expect(receiver.received).toHaveLength(4);
    expect(new Set(receiver.received.map(({ bytes }) => bytes.join())).size).toBe(1);
  });

  it('does not count what was sent by hand among the retries', async () => {
    const { advance, deliveries, payNow, quiet, sandbox, times } = await startFailing();
    await payNow();
    await quiet();
    const resend = async () => {
      sandbox.resendWebhook(deliveries()[0]?.deliveryId ?? '');
      await quiet();
    };
    await advance(minute / 2);
    await resend();
    expect(deliveries()[0]?.nextAttemptAt).toBe('2030-01-15T12:01:00.000Z');
    await advance(60 * minute);
    await quiet();
    expect(times()).toEqual([0, 0.5, 1, 3, 6, 10, 15]);
    await resend();
    expect(deliveries()[0]?.nextAttemptAt).toBe(null);
  });

  it('has no retry to come once it got through by hand, whatever came of an earlier attempt', async () => {
    const { advance, deliveries, payNow, quiet, receiver, sandbox } = await start();
    let answer = (_: Response) => {};
    receiver.answer = () => new Promise((resolve) => (answer = resolve));
    await payNow();
    await expect.poll(() => receiver.received.length).toBe(1);
    receiver.answer = () => new Response();
    sandbox.resendWebhook(deliveries()[0]?.deliveryId ?? '');
    await expect.poll(() => deliveries()[0]?.attempts[1]?.result).toBe('delivered');
    answer(new Response(null, { status: 500 }));
    await quiet();
    await advance(60 * minute);
    expect(deliveries()).toMatchObject([
      { nextAttemptAt: null, attempts: [{ result: 'refused' }, { result: 'delivered' }] },
    ]);
  });

  it('sends nothing by hand to a webhook that is inactive, and knows no other delivery', async () => {
    const { change, control, deliveries, payNow, quiet, receiver, webhookId } = await start();
    await payNow();
    await quiet();
    await change(webhookId, { status: 'inactive' });
    const id = deliveries()[0]?.deliveryId;
    const refused = await control('POST', `/webhook-deliveries/${id}/resend`);
    expect([refused.status, refused.body.errorCode]).toEqual([409, 'webhook-inactive']);
    const unknown = await control('POST', '/webhook-deliveries/whd_x/resend');
    expect([unknown.status, unknown.body.errorCode]).toEqual([404, 'delivery-unknown']);
    expect(receiver.received).toHaveLength(1);
  });
});

it('does not hold a retry back for another webhook that is slow', async () => {
  const slow = createReceiver(() => new Promise(() => {}));
  const quick = createReceiver(() => new Response(null, { status: 500 }));
  const operator = createWebhookOperator({
    fetch: (url, init) => (url === hook ? slow : quick).fetch(url, init),
  });
  await operator.register();
  await operator.register({ url: `${hook}/2` });
  await operator.payNow();
  await expect.poll(() => quick.received.length).toBe(1);
  await operator.advance(15 * minute);
  await expect.poll(() => quick.received.length).toBe(6);
  expect(slow.received).toHaveLength(1);
});
