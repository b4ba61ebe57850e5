import { expect, it } from 'vitest';
import { minute } from '../../test/operator.js';
import { createWebhookOperator } from '../../test/webhook-receiver.js';
import type { Scenario } from './scenario.js';

const start = async (webhooks: Scenario['webhooks']) => {
  const operator = createWebhookOperator({ scenario: { webhooks } });
  await operator.register();
  const { received } = operator.receiver;
  return { ...operator, statuses: () => received.map(({ body }) => (body as Body).status) };
};

interface Body {
  status: string;
}

it('come twice, byte for byte the same', async () => {
  const { payNow, quiet, receiver } = await start('twice');
  await payNow();
  await quiet();
  const texts = receiver.received.map(({ bytes }) => new TextDecoder().decode(bytes));
  expect(texts).toHaveLength(2);
  expect(texts[0]).toBe(texts[1]);
});

it('come a minute late, and so after what happened later', async () => {
  const { advance, payNow, quiet, sandbox, statuses } = await start('late');
  await payNow('failed');
  await advance(minute - 1);
  await quiet();
  expect(statuses()).toEqual([]);
  sandbox.setScenario({});
  await payNow('success');
  await quiet();
  expect(statuses()).toEqual(['success']);
  await advance(1);
  await quiet();
  expect(statuses()).toEqual(['success', 'failed']);
});

it('never come, also not when the scenario is cleared', async () => {
  const { advance, deliveries, payNow, quiet, sandbox, statuses } = await start('never');
  await payNow('failed');
  sandbox.setScenario({});
  await advance(60 * minute);
  expect(deliveries()).toEqual([]);
  await payNow('success');
  await quiet();
  expect(statuses()).toEqual(['success']);
});
