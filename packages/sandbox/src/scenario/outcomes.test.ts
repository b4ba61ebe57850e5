import { describe, expect, it } from 'vitest';
import { createOperator, hour, minute } from '../../test/operator.js';
import type { Scenario } from './scenario.js';

/** A customer who pays with a card, or is paid out to an account, and how that stands. */
function start(outcomes: Scenario['outcomes']) {
  const operator = createOperator({ scenario: { outcomes } });
  const { api, browser, clock, createIntent, createPayout, proceed, sandbox, status } = operator;
  return {
    ...operator,
    async pay(number?: string, code?: string) {
      const { paymentIntentId, clientSecretKey } = (await createIntent()).body;
      const customer = browser(clientSecretKey);
      const { verificationId } = (await customer.giveCard(number)).body;
      const answer = await customer.confirm(verificationId, code);
      clock.advance(minute);
      const path = `/v1/payment-intents/${paymentIntentId}/status`;
      return { answer, paymentIntentId, ...(await api('GET', path)).body };
    },
    async payOut(account?: string) {
      const { disbursementIntentId, clientSecretKey } = (await createPayout()).body;
      const customer = browser(clientSecretKey);
      await customer.confirm((await customer.giveAccount(account)).body.verificationId);
      await proceed(disbursementIntentId, true);
      clock.advance(hour);
      return status(disbursementIntentId);
    },
    left: () => sandbox.state().scenario.outcomes,
  };
}

const passport = { type: 'passport', name: 'Ada Lovelace', dateOfBirth: '1985-12-10' };
const accepted = '4242424242424242';
const declined = '4000000000000002';

describe('chosen outcomes', () => {
  it('are those of the next payments, each once and in order, whatever the card', async () => {
    const { left, pay } = start({ payments: ['declined', 'error', 'success'] });
    expect(await pay(accepted)).toMatchObject({
      status: 'failed',
      payments: [{ subStatus: 'declined', messages: ['The bank has declined.'] }],
    });
    expect(left()).toEqual({ payments: ['error', 'success'] });
    expect(await pay(accepted)).toMatchObject({ payments: [{ subStatus: 'error' }] });
    expect((await pay(declined)).status).toBe('success');
    expect(left()).toBeUndefined();
    // From here on the card decides again.
    expect((await pay(declined)).status).toBe('failed');
    expect((await pay(accepted)).status).toBe('success');
  });

  it('leave a payment pending until it is settled by hand', async () => {
    const { clock, pay, sandbox, status } = start({ payments: ['pending'] });
    const { paymentIntentId, ...before } = await pay();
    expect(before.status).toBe('pending');
    clock.advance(1000 * hour);
    expect(await status(paymentIntentId)).toBe('pending');
    sandbox.settle(paymentIntentId, 'success');
    expect(await status(paymentIntentId)).toBe('success');
  });

  it('are those of the next payouts, once they are approved', async () => {
    const { payOut } = start({ disbursements: ['success', 'declined', 'pending'] });
    const closed = '000111111113';
    expect(await payOut(closed)).toBe('success');
    expect(await payOut()).toBe('failed');
    expect(await payOut()).toBe('pending');
    expect(await payOut()).toBe('success');
  });

  it('say whether the next code is right, whatever it is', async () => {
    const { left, pay } = start({ smsCodes: ['wrong', 'right'], payments: ['declined'] });
    const refused = await pay(accepted, '123456');
    expect(refused.answer).toMatchObject({ status: 400, body: { errorCode: 'sms-code-wrong' } });
    // No payment was made, so that its outcome is still to come.
    expect(left()).toEqual({ smsCodes: ['right'], payments: ['declined'] });
    const { answer, status } = await pay(accepted, '000000');
    expect([answer.status, status]).toEqual([201, 'failed']);
    expect((await pay(accepted, '000000')).answer.status).toBe(400);
  });

  it('are those of the next identity checks, whatever the document', async () => {
    const { api, browser, createCustomer, left, sandbox } = start({
      kyc: ['rejected', 'under_review'],
    });
    sandbox.setAccount({ kyc: { payments: true, disbursements: true, minimumAge: 18 } });
    await createCustomer();
    const { kycVerification } = (await api('GET', '/v1/customers/ada/kyc-info')).body;
    const show = async (number: string) =>
      browser(kycVerification.clientSecretKey).call('POST', '/kyc', { ...passport, number });
    expect((await show('A1000000')).body).toEqual({
      status: 'rejected',
      reason: 'The document could not be verified.',
    });
    expect(left()).toEqual({ kyc: ['under_review'] });
    expect((await show('A3000000')).body).toEqual({ status: 'under_review', reason: null });
    expect(left()).toBeUndefined();
  });

  it('are not used up by an answer that is asked for twice', async () => {
    const { browser, createIntent, left } = start({ payments: ['pending', 'declined'] });
    const customer = browser((await createIntent()).body.clientSecretKey);
    const { verificationId } = (await customer.giveCard()).body;
    const first = (await customer.confirm(verificationId)).body;
    expect((await customer.confirm(verificationId)).body).toEqual(first);
    expect(left()).toEqual({ payments: ['declined'] });
  });
});
