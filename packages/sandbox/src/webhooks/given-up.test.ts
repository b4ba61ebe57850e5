import { expect, it } from 'vitest';
import { minute } from '../../test/operator.js';
import { createWebhookOperator, hook } from '../../test/webhook-receiver.js';
import { sequentialIds } from '../index.js';

/*
 * A reset counts identifiers anew, and webhooks of the start stay: what is made after it can look
 * like what was before.
 */
const atStart = { ids: sequentialIds, webhookUrls: [hook] };

it('is not sent again after a reset, though something new has its identifier', async () => {
  const { advance, deliveries, payNow, quiet, receiver, sandbox } = createWebhookOperator(atStart);
  let answer = (_: Response) => {};
  receiver.answer = () => new Promise((resolve) => (answer = resolve));
  await payNow('failed');
  await expect.poll(() => receiver.received.length).toBe(1);
  const before = deliveries()[0]?.deliveryId;

  sandbox.reset();
  receiver.answer = () => new Response();
  await payNow('success');
  await quiet();
  expect(deliveries().map(({ deliveryId }) => deliveryId)).toEqual([before]);
  answer(new Response(null, { status: 500 }));
  await advance(60 * minute);
  await payNow('success');
  await quiet();
  expect(receiver.received.map(({ body }) => body)).toMatchObject([
    { status: 'failed' },
    { status: 'success' },
    { status: 'success' },
  ]);
});

it('is not sent after a reset where it still waited to be saved', async () => {
  let saves = 0;
  let saved = Promise.resolve();
  const { pay, payNow, quiet, receiver, sandbox } = createWebhookOperator({
    ...atStart,
    save: async () => {
      saves += 1;
      await saved;
    },
  });
  const id = await pay();
  let go = () => {};
  saved = new Promise((resolve) => (go = resolve));
  const before = saves;
  sandbox.settle(id, 'failed');
  // One for what was done, and one for what is to be sent.
  await expect.poll(() => saves).toBe(before + 2);
  sandbox.reset();
  go();
  await payNow('success');
  await quiet();
  expect(receiver.received.map(({ body }) => body)).toMatchObject([{ status: 'success' }]);
});
