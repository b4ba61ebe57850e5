import { describe, expect, it } from 'vitest';
import { createOperator, hour, minute } from '../../test/operator.js';

const start = async (options = {}) => {
  const operator = createOperator(options);
  const { body } = await operator.createIntent();
  return { ...operator, intent: body, customer: operator.browser(body.clientSecretKey) };
};

describe('paying from a bank account', () => {
  it('stays pending, then succeeds by the clock', async () => {
    const { api, clock, customer, intent } = await start();
    const given = await customer.giveAccount();
    expect(given.body.instrument).toEqual({ type: 'bank', last4: '6789' });
    const { id } = (await customer.confirm(given.body.verificationId)).body;
    clock.advance(10 * minute - 1);
    expect((await customer.payment(id)).body.status).toBe('pending');
    clock.advance(1);
    const { body } = await api('GET', `/v1/payment-intents/${intent.paymentIntentId}/status`);
    expect(body).toMatchObject({ status: 'success', payments: [{ type: 'bank', messages: [] }] });
  });

  it.each([
    ['000222222227', 'The bank returned the payment: insufficient funds.'],
    ['000111111113', 'The bank returned the payment: the account is closed.'],
    ['12345678', 'This is not a test account. The sandbox takes test accounts only.'],
  ])('from %s fails later, and another can be used', async (account, message) => {
    const { clock, customer, intent, status } = await start();
    const { verificationId } = (await customer.giveAccount(account)).body;
    const { id } = (await customer.confirm(verificationId)).body;
    expect(await status(intent.paymentIntentId)).toBe('pending');
    clock.advance(10 * minute);
    expect((await customer.payment(id)).body).toMatchObject({
      status: 'failed',
      subStatus: 'declined',
      messages: [message],
    });
    await customer.confirm((await customer.giveCard()).body.verificationId);
    clock.advance(1000);
    expect(await status(intent.paymentIntentId)).toBe('success');
  });

  it.each([
    [{ routingNumber: '110000001' }, 'isRoutingNumber'],
    [{ accountNumber: '123' }, 'isAccountNumber'],
    [{ name: ' ' }, 'minLength'],
    [{ type: 'cheque' }, 'isValid'],
    [{ type: 'crypto' }, 'isValid'],
  ])('is refused with %j', async (account, constraint) => {
    const { customer } = await start();
    const { status, body } = await customer.giveAccount('000123456789', account);
    expect(status).toBe(400);
    expect(body.errors.map((error: object) => Object.keys(error)[0])).toEqual([constraint]);
  });

  it('settles at once where the settlement time is nothing', async () => {
    const { customer } = await start({ settlementTime: 0 });
    const { verificationId } = (await customer.giveAccount()).body;
    expect((await customer.confirm(verificationId)).body.status).toBe('success');
  });
});

describe('paying without a code', () => {
  it('by bank takes a moment', async () => {
    const { clock, customer } = await start();
    const { status, body } = await customer.pay({ type: 'pay_by_bank', bank: 'harbor' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: 'pending',
      type: 'pay_by_bank',
      instrument: { type: 'pay_by_bank', bank: 'Harbor Bank' },
    });
    clock.advance(1000);
    expect((await customer.payment(body.id)).body.status).toBe('success');
  });

  it('by a bank that declines leaves the intent to be paid otherwise', async () => {
    const { clock, customer } = await start();
    await customer.pay({ type: 'pay_by_bank', bank: 'drought' });
    clock.advance(1000);
    expect((await customer.session()).body).toMatchObject({
      status: 'failed',
      pendingPaymentId: null,
    });
    expect((await customer.pay({ type: 'pay_by_bank', bank: 'harbor' })).status).toBe(201);
  });

  it('in crypto settles later', async () => {
    const { clock, customer } = await start();
    const { id, type } = (await customer.pay({ type: 'crypto' })).body;
    expect(type).toBe('crypto');
    clock.advance(minute);
    expect((await customer.session()).body.pendingPaymentId).toBe(id);
    clock.advance(9 * minute);
    expect((await customer.payment(id)).body.status).toBe('success');
  });

  it.each([
    { type: 'pay_by_bank' },
    { type: 'pay_by_bank', bank: 'x' },
    { type: 'card' },
    { type: 'bank', routingNumber: '110000000', accountNumber: '000123456789', name: 'A' },
  ])('is refused with %j', async (payment) => {
    const { customer, intent, status } = await start();
    expect((await customer.pay(payment)).status).toBe(400);
    expect(await status(intent.paymentIntentId)).toBe('no-payment');
  });

  it('is refused while another payment is pending, once paid, and once expired', async () => {
    const { clock, createIntent, browser, customer } = await start();
    const late = browser((await createIntent()).body.clientSecretKey);
    await customer.pay({ type: 'crypto' });
    expect((await customer.pay({ type: 'crypto' })).body.errorCode).toBe('payment-in-progress');
    clock.advance(2 * hour);
    expect((await customer.pay({ type: 'crypto' })).body.errorCode).toBe('intent-paid');
    expect((await late.pay({ type: 'crypto' })).body).toEqual({
      message: 'Intent has expired',
      errorCode: 'intent-expired',
    });
  });
});

describe('asking for a payout', () => {
  const startPayout = async () => {
    const operator = createOperator();
    const { body } = await operator.createPayout();
    return { ...operator, intent: body, customer: operator.browser(body.clientSecretKey) };
  };

  it('shows what is to be paid out, and then that it waits', async () => {
    const { customer, intent } = await startPayout();
    expect((await customer.session()).body).toEqual({
      kind: 'disbursement',
      disbursementIntentId: intent.disbursementIntentId,
      amount: '50.00',
      currency: 'USD',
      status: 'no-payment',
      expirationTime: intent.expirationTime,
      serverTime: '2030-01-15T12:00:00.000Z',
      phoneEnding: null,
      kyc: null,
      disbursement: null,
      methods: ['bank', 'card', 'pay_by_bank', 'crypto'],
      storedInstruments: [],
      storedLimits: { card: 3, bank: 2 },
    });
    const { verificationId } = (await customer.giveAccount()).body;
    const wrong = await customer.confirm(verificationId, '000000');
    expect([wrong.status, wrong.body.errorCode]).toEqual([400, 'sms-code-wrong']);
    expect((await customer.confirm(verificationId)).status).toBe(201);
    expect((await customer.session()).body).toMatchObject({
      status: 'pending-validation',
      disbursement: { instrument: { type: 'bank', last4: '6789' }, messages: [] },
    });
  });

  it.each([
    ['a card', 'card', (customer: Customer) => customer.giveCard()],
    ['a bank by its name', 'pay_by_bank', (customer: Customer) => customer.giveBank()],
    ['a wallet', 'crypto', (customer: Customer) => customer.giveWallet()],
    ['a bank account', 'bank', (customer: Customer) => customer.giveAccount()],
  ])('takes %s', async (_, type, give) => {
    const { api, customer, intent } = await startPayout();
    await customer.confirm((await give(customer)).body.verificationId);
    const { body } = await api(
      'GET',
      `/v1/disbursement-intents/${intent.disbursementIntentId}/status`,
    );
    expect(body.disbursement.type).toBe(type);
  });

  it('refuses what is no wallet, and what only payments have', async () => {
    const { customer } = await startPayout();
    expect((await customer.giveWallet('0x12')).body.errors).toEqual([
      { isWalletAddress: 'address must be the address of a wallet' },
    ]);
    expect((await customer.pay({ type: 'crypto' })).body.errorCode).toBe('intent-of-other-kind');
    expect((await customer.payment('pay_1')).body.errorCode).toBe('intent-of-other-kind');
  });

  it('happens once, also where the same code is sent twice', async () => {
    const { customer } = await startPayout();
    const [one, other] = [await customer.giveAccount(), await customer.giveCard()];
    const [first, again] = await Promise.all([
      customer.confirm(one.body.verificationId),
      customer.confirm(one.body.verificationId),
    ]);
    expect(again.body.id).toBe(first.body.id);
    const second = await customer.confirm(other.body.verificationId);
    expect([second.status, second.body.errorCode]).toEqual([409, 'disbursement-requested']);
    expect((await customer.giveAccount()).body.errorCode).toBe('disbursement-requested');
  });

  it('is too late after two hours', async () => {
    const { clock, customer } = await startPayout();
    const { verificationId } = (await customer.giveAccount()).body;
    clock.advance(2 * hour);
    for (const answer of [
      await customer.session(),
      await customer.giveAccount(),
      await customer.confirm(verificationId),
    ]) {
      expect(answer.body).toEqual({ message: 'Intent has expired', errorCode: 'intent-expired' });
    }
  });

  it('is refused from a blocked place', async () => {
    const { customer, sandbox } = await startPayout();
    sandbox.setLocation('blocked');
    expect((await customer.session()).body).toEqual({
      message: 'Payouts are not available in your location.',
      errorCode: 'location-blocked',
    });
  });

  it('keeps no account number and no whole wallet address', async () => {
    const { api, customer, sandbox } = await startPayout();
    await customer.giveWallet();
    await customer.confirm((await customer.giveAccount()).body.verificationId);
    const told = JSON.stringify([
      sandbox.state(),
      (await customer.session()).body,
      (await api('GET', '/v1/disbursements/pending-validation')).body,
    ]);
    expect(told).not.toContain('000123456789');
    expect(told).not.toContain('0x5290');
  });
});

type Customer = ReturnType<ReturnType<typeof createOperator>['browser']>;
