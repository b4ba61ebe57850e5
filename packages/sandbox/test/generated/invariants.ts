import { expect, vi } from 'vitest';
import { createSandbox, type SandboxSummary } from '../../src/index.js';
import type { Operator } from './send.js';

/** What must hold for a sandbox at any time, however it came to be as it is. */
export async function checkInvariants(operator: Operator): Promise<void> {
  const { sandbox, api } = operator;
  const state = sandbox.state();
  const { customers, paymentIntents, disbursementIntents, webhooks } = state;

  const customerIds = customers.map(({ externalCustomerId }) => externalCustomerId);
  for (const { externalCustomerId } of [...paymentIntents, ...disbursementIntents]) {
    expect(customerIds).toContain(externalCustomerId);
  }
  for (const { payments } of paymentIntents) {
    expect(payments.filter(({ status }) => status === 'success').length).toBeLessThanOrEqual(1);
  }
  expectUnique(customerIds);
  expectUnique(customers.map(({ data }) => data.email.toLowerCase()));
  expectUnique([
    ...paymentIntents.map((one) => one.paymentIntentId),
    ...paymentIntents.flatMap(({ payments }) => payments.map(({ id }) => id)),
    ...disbursementIntents.map((one) => one.disbursementIntentId),
    ...disbursementIntents.flatMap(({ disbursement }) => (disbursement ? [disbursement.id] : [])),
    ...webhooks.map(({ _id }) => _id),
    ...sandbox.webhookDeliveries().map(({ deliveryId }) => deliveryId),
  ]);

  const { body } = await api('GET', '/v1/customers?size=100');
  expect(body).toEqual({
    customers: customers.slice(0, 100),
    page: 1,
    size: 100,
    total: customers.length,
  });
  for (const customer of customers) {
    const path = `/v1/customers/${encodeURIComponent(customer.externalCustomerId)}`;
    expect(await api('GET', path)).toEqual({ status: 200, body: customer });
  }
  await checkIntents(operator, state);
  // What is under way is tried again by the sandbox that reads it: it is no longer the same.
  await vi.waitFor(() => expect(attemptsUnderWay(operator)).toEqual([]), { interval: 1 });
  checkSnapshot(operator, sandbox.state());
}

async function checkIntents({ api }: Operator, state: SandboxSummary): Promise<void> {
  for (const { paymentIntentId, status, payments } of state.paymentIntents) {
    const { body } = await api('GET', `/v1/payment-intents/${paymentIntentId}/status`);
    // What it came to with fees is the sandbox's to tell, and not in the API.
    const described = payments.map(({ total: _total, ...payment }) => payment);
    expect(body).toEqual({ status, payments: described });
  }
  for (const { disbursementIntentId, status, disbursement } of state.disbursementIntents) {
    const { body } = await api('GET', `/v1/disbursement-intents/${disbursementIntentId}/status`);
    expect(body).toEqual({ status, disbursement });
  }
}

/** What was written down as JSON is the same sandbox when it is read back. */
function checkSnapshot({ sandbox, clock }: Operator, state: SandboxSummary): void {
  const snapshot: unknown = JSON.parse(JSON.stringify(sandbox.snapshot()));
  const restored = createSandbox({
    clock,
    fetch: async () => new Response(),
    processingTime: 1000,
    settlementTime: 600_000,
    snapshot: structuredClone(snapshot) as ReturnType<typeof sandbox.snapshot>,
  });
  try {
    expect(restored.state()).toEqual(state);
    expect(restored.snapshot()).toEqual(snapshot);
  } finally {
    restored.close();
  }
}

function attemptsUnderWay({ sandbox }: Operator): unknown[] {
  const attempts = sandbox.webhookDeliveries().flatMap((delivery) => delivery.attempts);
  return attempts.filter(({ result }) => result === 'waiting');
}

function expectUnique(ids: readonly string[]): void {
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
}
