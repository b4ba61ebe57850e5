import { expect, it } from 'vitest';
import { hour } from '../../test/operator.js';
import { createReceiver, createWebhookOperator } from '../../test/webhook-receiver.js';

/** A webhook that was sent an event before, and by hand when the sandbox ended. */
const interrupted = async (status: number) => {
  const { advance, deliveries, payNow, quiet, receiver, register, sandbox } =
    createWebhookOperator();
  await register();
  receiver.answer = () => new Response(null, { status });
  await payNow();
  await advance(hour);
  await quiet();
  receiver.answer = () => new Promise(() => {});
  sandbox.resendWebhook(deliveries()[0]?.deliveryId ?? '');
  return sandbox.snapshot();
};

it.each([
  ['was given up before', 500, 6],
  ['had got through', 200, 1],
])('starts no attempts by itself where what was sent by hand %s', async (_, status, before) => {
  const snapshot = await interrupted(status);
  const receiver = createReceiver();
  const { advance, deliveries } = createWebhookOperator({ snapshot, fetch: receiver.fetch });
  const [delivery] = deliveries();
  expect(delivery).toMatchObject({ nextAttemptAt: null });
  expect(delivery?.attempts).toHaveLength(before + 1);
  expect(delivery?.attempts.at(-1)).toMatchObject({
    byHand: true,
    result: 'unreachable',
    reason: 'The sandbox ended meanwhile.',
  });
  await advance(hour);
  expect(deliveries()[0]?.attempts).toHaveLength(before + 1);
});

it('starts none where it got through by hand while another attempt was under way', async () => {
  const { deliveries, payNow, receiver, register, sandbox } = createWebhookOperator();
  await register();
  receiver.answer = () => new Promise(() => {});
  await payNow();
  await expect.poll(() => receiver.received.length).toBe(1);
  receiver.answer = () => new Response();
  sandbox.resendWebhook(deliveries()[0]?.deliveryId ?? '');
  await expect.poll(() => deliveries()[0]?.attempts[1]?.result).toBe('delivered');

  const again = createWebhookOperator({ snapshot: sandbox.snapshot() });
  expect(again.deliveries()).toMatchObject([
    { nextAttemptAt: null, attempts: [{ result: 'unreachable' }, { result: 'delivered' }] },
  ]);
});
