import { type StartedSandbox, startSandbox } from '@vivamo-widgets/sandbox/node';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Gates, startGates } from './gates.js';
import { openPage, payByCard, type Visit } from './page.js';
import { type Built, buildWorkers, type RunningWorkerd, startWorkerd } from './workerd.js';

const MINUTE = 60_000;

let built: Built;
let vivamo: StartedSandbox;
let workerd: RunningWorkerd;
let gates: Gates;

beforeAll(async () => {
  built = await buildWorkers('worker', 'test/edge');
  vivamo = await startSandbox({
    port: 0,
    processingTime: 0,
    webhookUrls: ['http://shop.localhost/webhooks/vivamo'],
    // The webhook is there before the Worker, whose port is any that is free.
    fetch: (url, init) => fetch(workerd.url('first') + new URL(url as string).pathname, init),
  });
  workerd = await start();
  gates = await startGates();
});

beforeEach(() => vivamo.sandbox.reset());

afterAll(async () => {
  gates?.close();
  await workerd?.stop();
  await vivamo?.close();
  await built?.remove();
});

const start = () =>
  startWorkerd({
    folder: built.folder,
    config: 'backend.capnp',
    sockets: ['first', 'second', 'edge'],
    env: {
      VIVAMO_SECRET_KEY: vivamo.sandbox.secretKey,
      VIVAMO_WEBHOOK_SECRET: vivamo.sandbox.snapshot().webhooks[0]?.secretKey ?? '',
      VIVAMO_BASE_URL: vivamo.url,
    },
  });

/** The page of a customer, by default a new one who is in New York. */
const open = ({
  socket = 'first',
  customer = randomUUID(),
  ...visit
}: { socket?: string; customer?: string } & Visit = {}) =>
  openPage(workerd.url(socket), customer, visit);

/** The ids of all that was made. */
const intentsAtVivamo = () => {
  const { paymentIntents, disbursementIntents } = vivamo.sandbox.state();
  return [
    ...paymentIntents.map(({ paymentIntentId }) => paymentIntentId),
    ...disbursementIntents.map(({ disbursementIntentId }) => disbursementIntentId),
  ];
};

/** How often the backend has asked Vivamo how an intent stands. */
const looksAt = (intentId: string) =>
  vivamo.sandbox.requests().filter(({ path }) => path === `/v1/payment-intents/${intentId}/status`)
    .length;

/** How the deliveries of webhooks have gone so far, in the order of attempts. */
const deliveries = () =>
  vivamo.sandbox
    .webhookDeliveries()
    .map(({ attempts }) => attempts.map(({ result }) => result as string));

describe('the location check', () => {
  it.each([
    ['lets a customer in New York through', '192.0.2.1', { allowed: true, stateCode: 'NY' }],
    ['stops one in Washington', '198.51.100.1', { allowed: false, stateCode: 'WA' }],
  ])('%s, by the address that the edge has written', async (_, ip, verdict) => {
    expect(await open({ ip }).geolocation()).toMatchObject({ status: 200, body: verdict });
  });

  it('makes no intent for a customer in Washington', async () => {
    const answer = await open({ ip: '198.51.100.1' }).intent('payment', 'first');
    expect(answer).toMatchObject({ status: 403, body: { error: { code: 'location-blocked' } } });
    expect(intentsAtVivamo()).toEqual([]);
  });

  it('makes no intent where the edge has written no address', async () => {
    const answer = await open({ ip: '' }).intent('payment', 'first');
    expect(answer).toMatchObject({ status: 500, body: { error: { code: 'internal' } } });
    expect(intentsAtVivamo()).toEqual([]);
  });
});

describe.each(['payment', 'disbursement'] as const)('an intent for a %s', (kind) => {
  it('is made once for twenty requests at once, in two isolates', async () => {
    const customer = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        open({ customer, socket: index % 2 ? 'second' : 'first' }).intent(kind, 'the same'),
      ),
    );
    const [made, ...more] = intentsAtVivamo();
    expect(more).toEqual([]);
    expect(answers.map(({ body }) => body.id)).toEqual(answers.map(() => made));
    expect(await open({ customer }).orders()).toEqual([{ kind, intentId: made }]);
  });

  it('is another one for another customer with the same attempt key', async () => {
    const [one, other] = await Promise.all([
      open().intent(kind, 'the same'),
      open().intent(kind, 'the same'),
    ]);
    expect(one.body.id).not.toBe(other.body.id);
    expect(intentsAtVivamo()).toHaveLength(2);
  });

  it('has a status at once, in any isolate, for its own customer alone', async () => {
    const customer = randomUUID();
    const { body } = await open({ customer }).intent(kind, 'first');
    expect(await open({ customer, socket: 'second' }).status(kind, body.id)).toMatchObject({
      status: 200,
      body: { id: body.id, status: 'no-payment' },
    });
    expect(await open().status(kind, body.id)).toMatchObject({
      status: 404,
      body: { error: { code: 'intent-unknown' } },
    });
  });

  it('is made again where Vivamo has failed', async () => {
    const page = open();
    vivamo.sandbox.setScenario({
      faults: [{ endpoint: `POST /v1/${kind}-intents`, fault: 'fail', times: 1 }],
    });
    expect(await page.intent(kind, 'the same')).toMatchObject({
      status: 502,
      body: { error: { code: 'vivamo-unavailable' } },
    });
    const log = `Vivamo answered POST /v1/${kind}-intents with 500`;
    await expect.poll(() => workerd.output()).toContain(log);
    expect(workerd.output()).not.toContain(vivamo.sandbox.secretKey);
    const { status, body } = await page.intent(kind, 'the same');
    expect({ status, id: body.id }).toEqual({ status: 200, id: intentsAtVivamo()[0] });
  });

  it('is the one that was made where the customer has gone away meanwhile', async () => {
    const customer = randomUUID();
    const leaving = gates.shut();
    // Made at once, and not answered before the scenario ends.
    vivamo.sandbox.setScenario({
      faults: [
        { endpoint: `POST /v1/${kind}-intents`, fault: 'slow', after: true, delayMs: 5 * MINUTE },
      ],
    });
    const gone = open({ customer, socket: 'edge', goneAway: leaving.url }).intent(kind, 'the same');
    await expect.poll(intentsAtVivamo).toHaveLength(1);
    leaving.open();
    expect((await gone).body).toBe('gone away');
    const again = open({ customer }).intent(kind, 'the same');
    vivamo.sandbox.setScenario({});
    expect((await again).body.id).toBe(intentsAtVivamo()[0]);
    expect(intentsAtVivamo()).toHaveLength(1);
  });

  it('is known with its owner after workerd was started again on the same disk', async () => {
    const customer = randomUUID();
    const { body } = await open({ customer }).intent(kind, 'the same');
    await workerd.stop();
    workerd = await start();
    expect((await open({ customer }).intent(kind, 'the same')).body).toEqual(body);
    expect(intentsAtVivamo()).toHaveLength(1);
    expect(await open({ customer }).status(kind, body.id)).toMatchObject({ status: 200 });
    expect(await open().status(kind, body.id)).toMatchObject({ status: 404 });
    expect(await open({ customer }).orders()).toEqual([{ kind, intentId: body.id }]);
  });
});

describe('a payment', () => {
  /** An intent that was paid: Vivamo tells the webhook. */
  async function pay(customer: string): Promise<string> {
    const { body } = await open({ customer }).intent('payment', 'first');
    await payByCard(vivamo.url, vivamo.sandbox.publishableKey, body.clientSecretKey);
    return body.id;
  }

  it('is in the books once the webhook has told of it', async () => {
    const customer = randomUUID();
    const page = open({ customer, socket: 'second' });
    const intentId = await pay(customer);
    await expect.poll(deliveries).toEqual([['delivered']]);
    expect(await page.orders()).toEqual([{ kind: 'payment', intentId, settled: 'success' }]);
    expect((await page.status('payment', intentId)).body.status).toBe('success');
  });

  it('is dealt with once, though it is told of twice at the same time and once more later', async () => {
    vivamo.sandbox.setScenario({ webhooks: 'twice' });
    const customer = randomUUID();
    const intentId = await pay(customer);
    await expect.poll(deliveries).toEqual([['delivered'], ['delivered']]);
    const [delivery] = vivamo.sandbox.webhookDeliveries();
    vivamo.sandbox.resendWebhook(delivery?.deliveryId ?? '');
    await expect.poll(deliveries).toEqual([['delivered', 'delivered'], ['delivered']]);
    expect(looksAt(intentId)).toBe(1);
    expect(await open({ customer }).orders()).toMatchObject([{ settled: 'success' }]);
  });

  it('is in the books in the end, where the first webhook could not be dealt with', async () => {
    const customer = randomUUID();
    vivamo.sandbox.setScenario({
      // A read that fails is asked for three times.
      faults: [{ endpoint: 'GET /v1/payment-intents/{id}/status', fault: 'fail', times: 3 }],
    });
    const intentId = await pay(customer);
    await expect.poll(deliveries, { timeout: 10_000 }).toEqual([['refused']]);
    expect(await open({ customer }).orders()).toEqual([{ kind: 'payment', intentId }]);
    vivamo.sandbox.advanceClock(MINUTE);
    await expect.poll(deliveries).toEqual([['refused', 'delivered']]);
    expect(await open({ customer }).orders()).toMatchObject([{ intentId, settled: 'success' }]);
  });
});

describe('wrangler.jsonc', () => {
  it('binds what the Worker needs, as workerd reads it', async () => {
    const folder = join(built.folder, 'wrangler');
    await mkdir(folder);
    const given = await readFile(new URL('../wrangler.jsonc', import.meta.url), 'utf8');
    const config = given
      .replace('"worker.ts"', '"../dist/worker.js", "no_bundle": true')
      .replace('"vars": {', `"vars": { "VIVAMO_SECRET_KEY": "${vivamo.sandbox.secretKey}", `);
    await writeFile(join(folder, 'wrangler.jsonc'), config);
    const deployed = await startWorkerd({ folder, config: 'wrangler.jsonc', sockets: ['http'] });
    try {
      expect(await openPage(deployed.url('http'), randomUUID()).orders()).toEqual([]);
    } finally {
      await deployed.stop();
    }
  });
});
