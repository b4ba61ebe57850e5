import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';
import { createWebhookOperator } from '../../test/webhook-receiver.js';

/*
 * A customer with several tabs open, who does anything in any order, and an operator who settles
 * and expires by hand and sets the clock back. Whatever they do, an intent is paid once at most, and
 * once paid it stays paid; its success is told once.
 */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('card' as const),
    number: fc.constantFrom('4242424242424242', '5555555555554444', '4000000000000002'),
  }),
  fc.record({
    kind: fc.constant('confirm' as const),
    which: fc.nat({ max: 99 }),
    code: fc.constantFrom('123456', '654321', '000000'),
    twice: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('account' as const),
    number: fc.constantFrom('000123456789', '000222222227'),
  }),
  fc.record({
    kind: fc.constant('direct' as const),
    payment: fc.constantFrom(
      { type: 'crypto' },
      { type: 'pay_by_bank', bank: 'harbor' },
      { type: 'pay_by_bank', bank: 'drought' },
    ),
    twice: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('settle' as const),
    status: fc.constantFrom('success', 'failed'),
  }),
  fc.constant({ kind: 'expire' as const }),
  fc.record({
    kind: fc.constant('wait' as const),
    milliseconds: fc.constantFrom(1, 500, 1000, 3_600_000),
  }),
  fc.record({
    kind: fc.constant('set-back' as const),
    milliseconds: fc.constantFrom(500, 1000, 700_000),
  }),
);

it('never takes the money twice, whatever is tried in whatever order', async () => {
  let paidRuns = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 6, maxLength: 25, size: 'max' }),
      async (steps) => {
        const operator = createWebhookOperator();
        const { api, browser, clock, control, createIntent, deliveries } = operator;
        await operator.register();
        const { paymentIntentId, clientSecretKey } = (await createIntent()).body;
        const customer = browser(clientSecretKey);
        const verifications: string[] = [];
        let wasPaid = false;

        for (const action of steps) {
          if (action.kind === 'wait') clock.advance(action.milliseconds);
          else if (action.kind === 'set-back') {
            const time = Date.parse(operator.sandbox.state().time) - action.milliseconds;
            await control('PUT', '/clock', { time: new Date(time).toISOString() });
          } else if (action.kind === 'settle') {
            const { status } = action;
            const answer = await control('POST', `/intents/${paymentIntentId}/settle`, { status });
            expect([undefined, 'nothing-pending']).toContain(answer.body.errorCode);
          } else if (action.kind === 'expire') {
            await control('POST', `/intents/${paymentIntentId}/expire`);
          } else if (action.kind === 'direct') {
            const pay = () => customer.pay(action.payment);
            await Promise.all(action.twice ? [pay(), pay()] : [pay()]);
          } else if (action.kind !== 'confirm') {
            const { body } = await (action.kind === 'card'
              ? customer.giveCard(action.number)
              : customer.giveAccount(action.number));
            if (body.verificationId) verifications.push(body.verificationId);
          } else {
            const id = verifications[action.which % verifications.length] ?? 'cv_unknown';
            const confirm = () => customer.confirm(id, action.code);
            await Promise.all(action.twice ? [confirm(), confirm()] : [confirm()]);
          }

          const { status, payments } = (
            await api('GET', `/v1/payment-intents/${paymentIntentId}/status`)
          ).body as { status: string; payments: Array<{ status: string }> };
          const may = payments.filter((payment) => payment.status !== 'failed');
          expect(may.length).toBeLessThanOrEqual(1);
          if (wasPaid) expect(status).toBe('success');
          wasPaid = status === 'success';
        }
        const told = deliveries().map(({ body }) => JSON.parse(body).status);
        expect(told.filter((status) => status === 'success')).toHaveLength(wasPaid ? 1 : 0);
        operator.sandbox.close();
        if (wasPaid) paidRuns += 1;
      },
    ),
    { numRuns: 150 },
  );
  // Otherwise the steps would show nothing.
  expect(paidRuns).toBeGreaterThan(0);
});

it('takes no failed attempt for one under way where the clock is set back to before it', async () => {
  const { browser, clock, control, createIntent, sandbox } = createOperator();
  const start = clock.now();
  const { paymentIntentId, clientSecretKey } = (await createIntent()).body;
  const customer = browser(clientSecretKey);
  for (const number of ['4000000000000002', '4242424242424242']) {
    sandbox.advanceClock(1000);
    await customer.confirm((await customer.giveCard(number)).body.verificationId);
  }
  await control('PUT', '/clock', { time: new Date(start).toISOString() });
  const settle = () => control('POST', `/intents/${paymentIntentId}/settle`, { status: 'success' });
  expect((await settle()).status).toBe(200);
  expect((await settle()).body.errorCode).toBe('nothing-pending');
  sandbox.advanceClock(10_000);
  const [intent] = sandbox.state().paymentIntents;
  expect(intent!.payments.map(({ status }) => status)).toEqual(['failed', 'success']);
});

it('takes back no success that was told, whatever the clock says later', async () => {
  const { browser, clock, control, createIntent, sandbox, status } = createOperator();
  const start = clock.now();
  const { paymentIntentId, clientSecretKey } = (await createIntent()).body;
  const customer = browser(clientSecretKey);
  await customer.confirm((await customer.giveCard()).body.verificationId);
  sandbox.advanceClock(1000);
  await control('PUT', '/clock', { time: new Date(start).toISOString() });

  const settled = await control('POST', `/intents/${paymentIntentId}/settle`, { status: 'failed' });
  expect([settled.status, settled.body.errorCode]).toEqual([400, 'nothing-pending']);
  expect((await customer.pay({ type: 'crypto' })).body.errorCode).toBe('intent-paid');
  expect(await status(paymentIntentId)).toBe('success');
});
