import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createWebhookOperator } from '../../test/webhook-receiver.js';
import type { Fault } from './fault.js';
import type { Scenario } from './scenario.js';

/*
 * Whatever was chosen, and whatever was tried meanwhile: once it is cleared, a sandbox works as one
 * that never had a scenario.
 */
const transfers = fc.array(fc.constantFrom('success', 'declined', 'error', 'pending'), {
  maxLength: 4,
});
const endpoints = fc.constantFrom(
  '*',
  'GET /v1',
  'POST /v1/customers',
  'POST /v1/payment-intents',
  'GET /v1/payment-intents/{id}/status',
  'GET /sdk/session',
  'POST /sdk/verifications',
  'POST /sdk/verifications/{id}/confirm',
);
const common = {
  endpoint: endpoints,
  after: fc.boolean(),
  times: fc.integer({ min: 1, max: 5 }),
};
const requiredKeys: ['endpoint', 'fault'] = ['endpoint', 'fault'];
const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record(
    {
      ...common,
      fault: fc.constantFrom('slow', 'hang', 'drop'),
      delayMs: fc.constantFrom(0, 600_000),
    },
    { requiredKeys },
  ),
  fc.record(
    { ...common, fault: fc.constant('fail'), status: fc.integer({ min: 400, max: 599 }) },
    { requiredKeys },
  ),
  fc.record(
    {
      ...common,
      fault: fc.constant('malformed'),
      body: fc.constantFrom('cut-off', 'html', 'empty', 'null', 'list'),
    },
    { requiredKeys },
  ),
);
const scenarios: fc.Arbitrary<Scenario> = fc.record(
  {
    outcomes: fc.record(
      {
        payments: transfers,
        disbursements: transfers,
        kyc: fc.array(fc.constantFrom('verified', 'under_review', 'rejected')),
        smsCodes: fc.array(fc.constantFrom('right', 'wrong')),
      },
      { requiredKeys: [] },
    ),
    faults: fc.array(fault, { maxLength: 4 }),
    script: fc.constantFrom('missing', 'broken', 'empty', 'no-global'),
    form: fc.constant('blank'),
    events: fc.record({ delivery: fc.constantFrom('twice', 'late', 'never', 'reversed') }),
    webhooks: fc.constantFrom('twice', 'late', 'never'),
  },
  { requiredKeys: [] },
);

/** A sandbox with a webhook, and all that a customer does in it. */
async function start() {
  const operator = createWebhookOperator();
  await operator.register();
  const { api, browser, clock, createIntent, quiet, receiver, sandbox } = operator;

  /** Pays by card from beginning to end; what was answered and told on the way. */
  const pay = async () => {
    const script = await sandbox.fetch(new Request('http://sandbox.test/v1'));
    const { status: created, body: intent } = await createIntent();
    const customer = browser(intent.clientSecretKey);
    const session = await customer.session();
    const { body } = await customer.giveCard();
    const confirmed = await customer.confirm(body.verificationId);
    clock.advance(2000);
    const path = `/v1/payment-intents/${intent.paymentIntentId}/status`;
    const { status } = (await api('GET', path)).body;
    await quiet();
    const told = receiver.received
      .map((each) => each.body as Body)
      .filter(({ paymentIntentId }) => paymentIntentId === intent.paymentIntentId)
      .map((event) => event.status);
    return [script.status, created, session.status, confirmed.status, status, told];
  };
  return { ...operator, pay };
}

interface Body {
  paymentIntentId: string;
  status: string;
}

/** Waits until something is over, or so many turns have passed: what hangs is never over. */
async function overOrHanging(work: Promise<unknown>) {
  let over = false;
  void work.then(() => (over = true));
  for (let turn = 0; turn < 200 && !over; turn += 1) await new Promise(setImmediate);
}

it('leaves a sandbox that works as before, whatever was chosen', async () => {
  const asAlways = await (await start()).pay();
  expect(asAlways).toEqual([200, 201, 200, 201, 'success', ['success']]);
  await fc.assert(
    fc.asyncProperty(scenarios, async (scenario) => {
      const { control, pay } = await start();
      expect((await control('PUT', '/scenario', scenario)).status).toBe(200);
      // It may hang, be refused, or end with no answer.
      const tried = pay().catch(() => undefined);
      await overOrHanging(tried);
      expect(await control('DELETE', '/scenario')).toEqual({ status: 200, body: {} });
      await tried;
      expect(await pay()).toEqual(asAlways);
    }),
    { numRuns: 50 },
  );
}, 30_000);
