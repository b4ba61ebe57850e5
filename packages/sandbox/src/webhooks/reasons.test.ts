import { afterEach, expect, it, vi } from 'vitest';
import { createWebhookOperator } from '../../test/webhook-receiver.js';
import type { SandboxOptions } from '../index.js';

afterEach(() => void vi.restoreAllMocks());

const attempted = async (options: SandboxOptions) => {
  const operator = createWebhookOperator(options);
  await operator.register();
  await operator.pay();
  return operator;
};

it('says that the connection failed', async () => {
  const { deliveries, payNow, quiet } = await attempted({
    fetch: () => Promise.reject(new TypeError('fetch failed')),
  });
  await payNow();
  await quiet();
  expect(deliveries()[0]?.attempts).toMatchObject([
    { result: 'unreachable', status: null, reason: 'The connection failed.' },
  ]);
});

it('says that it took too long', async () => {
  const patience = new AbortController();
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal);
  const { deliveries, payNow, quiet } = await attempted({
    fetch: (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
        patience.abort();
      }),
  });
  await payNow();
  await quiet();
  expect(deliveries()[0]?.attempts).toMatchObject([
    { result: 'unreachable', reason: 'It took longer than 30 seconds.' },
  ]);
});

it('says that the state could not be saved', async () => {
  let isFull = false;
  const { deliveries, pay, quiet, receiver, sandbox } = await attempted({
    save: () => (isFull ? Promise.reject(new Error('The disk is full.')) : Promise.resolve()),
  });
  const id = await pay();
  isFull = true;
  sandbox.settle(id, 'success');
  await quiet();
  expect(receiver.received).toEqual([]);
  expect(deliveries()[0]?.attempts).toMatchObject([
    { result: 'unreachable', reason: 'The state could not be saved.' },
  ]);
});

it('says nothing of an attempt that was answered', async () => {
  const { deliveries, payNow, quiet } = await attempted({});
  await payNow();
  await quiet();
  expect(deliveries()[0]?.attempts).toMatchObject([{ status: 200, reason: null }]);
});
