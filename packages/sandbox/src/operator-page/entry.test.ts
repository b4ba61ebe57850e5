import { describe, expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';
import { paymentEntry, payoutEntry } from './entry.js';

const labels = ({ actions }: { actions: { label: string }[] }) => actions.map(({ label }) => label);

describe('a line of the operator page', () => {
  it('offers to approve or reject a payout that waits, then to settle it', async () => {
    const { browser, createPayout, sandbox } = createOperator();
    const { disbursementIntentId, clientSecretKey } = (await createPayout()).body;
    const customer = browser(clientSecretKey);
    const line = () => {
      const [intent] = sandbox.state().disbursementIntents;
      if (!intent) throw new Error('There is no payout.');
      return payoutEntry(intent);
    };
    expect(line()).toMatchObject({ amount: '$50.00', customer: 'ada', status: 'nothing yet' });
    expect(labels(line())).toEqual([]);

    await customer.confirm((await customer.giveAccount('000111111113')).body.verificationId);
    expect(line()).toMatchObject({ status: 'waiting for approval', tone: 'wait' });
    expect(labels(line())).toEqual(['Approve', 'Reject']);

    sandbox.decide(disbursementIntentId, true);
    expect(labels(line())).toEqual(['Settle', 'Fail']);
    sandbox.advanceClock(3_600_000);
    expect(line()).toMatchObject({ status: 'failed', tone: 'bad', actions: [] });
    expect(line().facts.join()).toContain('the account is closed');
  });

  it('offers to settle a payment that is pending', async () => {
    const { browser, createIntent, sandbox } = createOperator();
    const { paymentIntentId, clientSecretKey } = (await createIntent()).body;
    await browser(clientSecretKey).pay({ type: 'crypto' });
    const line = () => sandbox.state().paymentIntents.map(paymentEntry);
    expect(line().map(labels)).toEqual([['Settle', 'Fail']]);
    sandbox.settle(paymentIntentId, 'success');
    expect(line()).toMatchObject([{ status: 'success', tone: 'good', actions: [] }]);
  });
});
