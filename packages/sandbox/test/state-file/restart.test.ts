import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSeededIds, type SandboxOptions } from '../../src/index.js';
import { createTestClock, hour, minute } from '../operator.js';
import { createReceiver, hook } from '../webhook-receiver.js';
import { createFolder } from './folder.js';
import { start } from './started.js';

const pay = { type: 'crypto' };

/** Starts with a state file; `again` ends that sandbox and starts another from the file. */
async function begin(options: SandboxOptions = {}) {
  const stateFile = join(await createFolder(), 'state.json');
  const clock = createTestClock();
  const defaults = { stateFile, clock, settlementTime: 10 * minute };
  const first = await start({ ...defaults, ...options });
  return {
    ...first,
    clock,
    stateFile,
    async again(others: SandboxOptions = options) {
      await first.close();
      return start({ ...defaults, ...others });
    },
  };
}

it('keeps what was made and what was set by hand', async () => {
  const { again, createIntent, sandbox } = await begin({ webhookUrls: [hook] });
  await createIntent();
  sandbox.setLocation('blocked');
  sandbox.setAccount({ salesTax: { NY: 4 } });
  sandbox.setScenario({ outcomes: { payments: ['declined'] } });
  const before = sandbox.state();
  expect((await again({})).sandbox.state()).toEqual(before);
});

it('lets client secrets go on working until they expire', async () => {
  const { again, clock, createIntent } = await begin();
  const { clientSecretKey } = await createIntent();
  const { call } = await again();
  expect((await call('GET', '/sdk/session', undefined, clientSecretKey)).status).toBe(200);
  clock.advance(24 * hour);
  expect((await call('GET', '/sdk/session', undefined, clientSecretKey)).status).toBe(403);
});

it('settles what was pending, and tells the webhooks of it', async () => {
  const { again, call, clock, createIntent } = await begin({ webhookUrls: [hook] });
  const { paymentIntentId, clientSecretKey } = await createIntent();
  await call('POST', '/sdk/payments', pay, clientSecretKey);
  const receiver = createReceiver();
  const next = await again({ fetch: receiver.fetch });
  const status = async () =>
    (await next.call('GET', `/v1/payment-intents/${paymentIntentId}/status`)).body.status;
  expect(await status()).toBe('pending');
  clock.advance(10 * minute);
  expect(await status()).toBe('success');
  await expect
    .poll(() => receiver.received)
    .toMatchObject([{ url: hook, body: { paymentIntentId } }]);
});

it('sends retries when they fall due, and again what was under way, without a request', async () => {
  const silent = createReceiver(() => new Promise(() => {}));
  const { again, call, clock, createIntent, sandbox } = await begin({
    webhookUrls: [hook],
    fetch: silent.fetch,
  });
  const payOne = async () => {
    const { clientSecretKey, paymentIntentId } = await createIntent();
    await call('POST', '/sdk/payments', pay, clientSecretKey);
    sandbox.settle(paymentIntentId, 'success');
    return paymentIntentId;
  };
  silent.answer = () => new Response(null, { status: 500 });
  const retried = await payOne();
  const results = () =>
    sandbox.webhookDeliveries().map(({ attempts }) => attempts.map(({ result }) => result));
  await expect.poll(results).toEqual([['refused']]);
  silent.answer = () => new Promise(() => {});
  const underWay = await payOne();
  await expect.poll(() => silent.received).toHaveLength(2);

  const receiver = createReceiver();
  await again({ fetch: receiver.fetch });
  const told = () => receiver.received.map(({ body }) => body);
  await expect.poll(told).toMatchObject([{ paymentIntentId: underWay }]);
  clock.advance(minute);
  await expect.poll(told, { timeout: 5000 }).toMatchObject([{}, { paymentIntentId: retried }]);
  expect(receiver.received[1]?.headers.get('signature')).toBe(
    silent.received[0]?.headers.get('signature'),
  );
});

it('keeps what came of a delivery, and does not send it again', async () => {
  const receiver = createReceiver();
  const { again, call, createIntent, sandbox, stateFile } = await begin({
    webhookUrls: [hook],
    fetch: receiver.fetch,
  });
  const { clientSecretKey, paymentIntentId } = await createIntent();
  await call('POST', '/sdk/payments', pay, clientSecretKey);
  sandbox.settle(paymentIntentId, 'success');
  await expect
    .poll(async () => JSON.parse(await readFile(stateFile, 'utf8')).deliveries[0]?.attempts)
    .toMatchObject([{ result: 'delivered' }]);
  const next = await again();
  expect(next.sandbox.webhookDeliveries()).toMatchObject([{ attempts: [{ status: 200 }] }]);
  expect(receiver.received).toHaveLength(1);
});

it('goes on with the identifiers of a seed', async () => {
  const inOneRun = await begin({ ids: createSeededIds('a') });
  const expected = [await inOneRun.createIntent(), await inOneRun.createIntent()];
  const { again, createIntent } = await begin({ ids: createSeededIds('a') });
  expect([await createIntent(), await (await again()).createIntent()]).toEqual(expected);
});

it('lives on for as long as it was away, as far ahead as it was put', async () => {
  const { again, clock, sandbox } = await begin();
  const before = Date.parse(sandbox.state().time);
  sandbox.advanceClock(24 * hour);
  clock.advance(hour);
  const next = await again();
  clock.advance(hour);
  expect(Date.parse(next.sandbox.state().time) - before).toBe(26 * hour);
});

it('stands still where it was stopped', async () => {
  const { again, clock, sandbox } = await begin();
  sandbox.stopClock();
  const { time } = sandbox.state();
  clock.advance(hour);
  const next = await again();
  clock.advance(hour);
  expect(next.sandbox.state()).toMatchObject({ time, clockRunning: false });
});

it('goes by options that are given rather than by the file, and says so', async () => {
  const time = Date.UTC(2031, 0, 1);
  const { again, notices } = await begin({ location: 'blocked' });
  expect(notices).toEqual([]);
  const next = await again({ location: 'allowed', time });
  expect(next.notices).toEqual([
    expect.stringContaining('"blocked"'),
    expect.stringContaining('2031-01-01T00:00:00.000Z'),
  ]);
  expect(next.sandbox.state()).toMatchObject({
    location: 'allowed',
    time: '2031-01-01T00:00:00.000Z',
    clockRunning: false,
  });
});

it('does not register a webhook twice, whose secret stays', async () => {
  const { again, sandbox } = await begin({ webhookUrls: [hook, `${hook}/2`] });
  const secrets = () => sandbox.snapshot().webhooks.map(({ url, secretKey }) => [url, secretKey]);
  const before = secrets();
  expect(before).toHaveLength(2);
  const next = await again();
  expect(next.sandbox.snapshot().webhooks.map(({ url, secretKey }) => [url, secretKey])).toEqual(
    before,
  );
});
