import { expect, it } from 'vitest';
import { createSandbox, createSeededIds, sequentialIds } from '../../src/index.js';
import { createOperator } from '../operator.js';
import { hook } from '../webhook-receiver.js';

it('lets as many sandboxes as wanted go on from one, each by itself', async () => {
  const { createCustomer, sandbox } = createOperator({ ids: sequentialIds });
  await createCustomer('ada');
  const snapshot = sandbox.snapshot();
  await createCustomer('second');
  const [first, second] = [createOperator({ snapshot }), createOperator({ snapshot })];
  await first.api('PUT', '/v1/customers/ada/data', { city: 'Albany' });
  await first.createCustomer('third');
  const ids = ({ sandbox }: typeof first) =>
    sandbox.state().customers.map((one) => one.externalCustomerId);
  expect([ids(first), ids(second)]).toEqual([['ada', 'third'], ['ada']]);
  expect(second.sandbox.snapshot()).toEqual(snapshot);
});

it('is plain JSON, the same after a round trip', async () => {
  const { createIntent, browser, createPayout, sandbox } = createOperator();
  const { clientSecretKey } = (await createIntent()).body;
  await browser(clientSecretKey).pay({ type: 'crypto' });
  await createPayout();
  const snapshot = sandbox.snapshot();
  expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
  const again = createSandbox({ clock: { now: () => 0 }, snapshot });
  expect(again.snapshot()).toEqual(snapshot);
});

it('is refused where it is none', () => {
  expect(() => createSandbox({ snapshot: {} })).toThrow('no state of a sandbox');
  expect(() => createSandbox({ snapshot: '{}' })).toThrow('no state of a sandbox');
});

it('is refused where an intent is of a customer who is missing', async () => {
  const { createIntent, sandbox } = createOperator();
  const { paymentIntentId } = (await createIntent()).body;
  const snapshot = { ...sandbox.snapshot(), customers: [] };
  expect(() => createSandbox({ snapshot })).toThrow(
    `the customer of the intent ${paymentIntentId} is not in it`,
  );
});

it('lets webhooks and time of the start stand after a reset, and nothing else', async () => {
  const time = Date.UTC(2030, 0, 1);
  const { createCustomer, sandbox } = createOperator({ webhookUrls: [hook], time });
  const before = sandbox.snapshot();
  await createCustomer();
  sandbox.startClock();
  sandbox.reset();
  expect(sandbox.snapshot()).toMatchObject({ ...before, origin: expect.anything() });
});

it('gives the webhook of the start the same secret in every run with a seed', () => {
  const secret = (seed: string) =>
    createSandbox({ webhookUrls: [hook], ids: createSeededIds(seed) }).snapshot().webhooks[0]
      ?.secretKey;
  expect(secret('a')).toBe(secret('a'));
  expect(secret('a')).not.toBe(secret('b'));
});
