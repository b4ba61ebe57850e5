import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';

/*
 * A customer with several tabs open and several people at the operator's desk, who do anything in
 * any order, the clock set back among it. Whatever they do, a payout is asked for, decided and paid once at most, never without
 * an approval, and what has ended stays ended.
 */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('give' as const),
    account: fc.constantFrom('000123456789', '000111111113'),
  }),
  fc.record({
    kind: fc.constant('confirm' as const),
    which: fc.nat({ max: 99 }),
    code: fc.constantFrom('123456', '123456', '000000'),
    twice: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('proceed' as const),
    allow: fc.boolean(),
    also: fc.option(fc.boolean()),
  }),
  fc.record({
    kind: fc.constant('settle' as const),
    status: fc.constantFrom('success', 'failed'),
  }),
  fc.constant({ kind: 'expire' as const }),
  fc.record({
    kind: fc.constant('wait' as const),
    milliseconds: fc.constantFrom(1, 60_000, 600_000, 3_600_000),
  }),
  fc.record({
    kind: fc.constant('set-back' as const),
    milliseconds: fc.constantFrom(60_000, 700_000),
  }),
);

const ended = ['success', 'failed', 'rejected'];

it('never pays out twice, nor what was rejected or not approved', async () => {
  const endings = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 6, maxLength: 25, size: 'max' }),
      async (steps) => {
        const operator = createOperator();
        const { api, browser, clock, control, createPayout, proceed } = operator;
        const { disbursementIntentId: id, clientSecretKey } = (await createPayout()).body;
        const customer = browser(clientSecretKey);
        const verifications: string[] = [];
        const payouts = new Set<string>();
        const decisions: boolean[] = [];
        let last = 'no-payment';

        const decide = async (allow: boolean) => {
          if ((await proceed(id, allow)).status === 200) decisions.push(allow);
        };

        for (const action of steps) {
          if (action.kind === 'wait') clock.advance(action.milliseconds);
          else if (action.kind === 'set-back') {
            const time = Date.parse(operator.sandbox.state().time) - action.milliseconds;
            await control('PUT', '/clock', { time: new Date(time).toISOString() });
          } else if (action.kind === 'expire') await control('POST', `/intents/${id}/expire`);
          else if (action.kind === 'settle') {
            const { status } = action;
            const { body } = await control('POST', `/intents/${id}/settle`, { status });
            expect([undefined, 'nothing-pending']).toContain(body.errorCode);
          } else if (action.kind === 'give') {
            const { body } = await customer.giveAccount(action.account);
            if (body.verificationId) verifications.push(body.verificationId);
          } else if (action.kind === 'confirm') {
            const chosen = verifications[action.which % verifications.length] ?? 'cv_unknown';
            const confirm = () => customer.confirm(chosen, action.code);
            const answers = await Promise.all(action.twice ? [confirm(), confirm()] : [confirm()]);
            for (const { status, body } of answers) if (status === 201) payouts.add(body.id);
          } else {
            const both = action.also === null ? [action.allow] : [action.allow, action.also];
            await Promise.all(both.map(decide));
          }

          const { status, disbursement } = (
            await api('GET', `/v1/disbursement-intents/${id}/status`)
          ).body as { status: string; disbursement: { id: string } | null };
          if (disbursement) payouts.add(disbursement.id);
          expect(payouts.size).toBeLessThanOrEqual(1);
          expect(decisions.length).toBeLessThanOrEqual(1);
          if (status === 'success') expect(decisions).toEqual([true]);
          if (decisions[0] === false) expect(status).toBe('rejected');
          if (ended.includes(last)) expect(status).toBe(last);
          last = status;
        }
        endings.add(last);
      },
    ),
    { numRuns: 400 },
  );
  // Otherwise the steps would show nothing.
  expect([...endings]).toEqual(expect.arrayContaining(ended));
});
