import { expect, it } from 'vitest';
import { createOperator, minute } from '../../test/operator.js';

type Operator = ReturnType<typeof createOperator>;

const emails = async ({ control }: Pick<Operator, 'control'>) =>
  (await control('GET', '/emails')).body as Array<Record<string, string>>;

/** Pays a new intent in crypto, and the payment ends. */
async function pay(operator: Operator, intent: object = {}, status = 'success') {
  const { paymentIntentId, clientSecretKey } = (await operator.createIntent(intent)).body;
  await operator.browser(clientSecretKey).pay({ type: 'crypto' });
  await operator.control('POST', `/intents/${paymentIntentId}/settle`, { status });
  return paymentIntentId as string;
}

/** Asks for a payout and decides about it; it settles later. */
async function payOut(operator: Operator, allow = true, account?: string, intent: object = {}) {
  const { disbursementIntentId, clientSecretKey } = (await operator.createPayout(intent)).body;
  const customer = operator.browser(clientSecretKey);
  await customer.confirm((await customer.giveAccount(account)).body.verificationId);
  await operator.proceed(disbursementIntentId, allow);
  return disbursementIntentId as string;
}

it('writes down a receipt when a payment succeeds, once', async () => {
  const operator = createOperator({ account: { emails: 'always' } });
  const intentId = await pay(operator);
  const receipt = {
    emailId: expect.stringMatching(/^email_/),
    to: 'ada@example.com',
    kind: 'receipt',
    subject: 'Receipt for your payment of $25.00',
    at: '2030-01-15T12:00:00.000Z',
    intentId,
  };
  expect(await emails(operator)).toEqual([receipt]);
  operator.clock.advance(minute);
  expect(await emails(operator)).toEqual([receipt]);
  expect(operator.sandbox.state().emails).toEqual([receipt]);
});

it('names the total in a receipt, fees among it', async () => {
  const operator = createOperator({ account: { emails: 'always', salesTax: { NY: 10 } } });
  await operator.createCustomer('ada', { state: 'NY' });
  await pay(operator);
  expect(await emails(operator)).toMatchObject([{ subject: expect.stringContaining('$27.50') }]);
});

it('writes down nothing for a payment that fails', async () => {
  const operator = createOperator({ account: { emails: 'always' } });
  await pay(operator, {}, 'failed');
  expect(await emails(operator)).toEqual([]);
});

it.each([
  ['000123456789', true, 'Your payout of $50.00 is complete'],
  ['000111111113', true, 'Your payout of $50.00 failed'],
  ['000123456789', false, 'Your payout of $50.00 was rejected'],
])('writes down how a payout to %s ended, allowed %s', async (account, allow, subject) => {
  const operator = createOperator({ account: { emails: 'always' } });
  const intentId = await payOut(operator, allow, account);
  expect(await emails(operator)).toHaveLength(allow ? 0 : 1);
  operator.clock.advance(10 * minute);
  const email = { kind: 'payout-status', subject, intentId, to: 'ada@example.com' };
  expect(await emails(operator)).toMatchObject([email]);
});

it.each([
  ['always', ['said nothing', 'wanted', 'not wanted']],
  ['by-intent', ['wanted']],
  ['never', []],
] as const)(
  'where e-mails are set to %s, sends those of intents that %j',
  async (setting, sent) => {
    const operator = createOperator({ account: { emails: setting } });
    const wants = { 'said nothing': undefined, wanted: true, 'not wanted': false };
    const names: Record<string, string> = {};
    for (const [name, wanted] of Object.entries(wants)) {
      names[await pay(operator, { sendReceiptEmail: wanted })] = name;
      const payout = { sendStatusEmail: wanted };
      names[await payOut(operator, false, undefined, payout)] = name;
    }
    const written = (await emails(operator)).map(({ intentId = '' }) => names[intentId]);
    expect(written).toEqual(sent.flatMap((name) => [name, name]));
  },
);

it('goes by the settings of the time at which something ended', async () => {
  const operator = createOperator({ account: { emails: 'never' } });
  await payOut(operator);
  operator.clock.advance(10 * minute);
  operator.sandbox.setAccount({ emails: 'always' });
  expect(await emails(operator)).toEqual([]);
});

it('lists what ended meanwhile in the order in which it did', async () => {
  const operator = createOperator({ account: { emails: 'always' } });
  const payout = await payOut(operator);
  operator.clock.advance(minute);
  const { paymentIntentId, clientSecretKey } = (await operator.createIntent()).body;
  await operator.browser(clientSecretKey).pay({ type: 'pay_by_bank', bank: 'harbor' });
  operator.clock.advance(10 * minute);
  const written = await emails(operator);
  expect(written.map(({ intentId }) => intentId)).toEqual([paymentIntentId, payout]);
  expect(written.map(({ at }) => at)).toEqual([
    '2030-01-15T12:01:01.000Z',
    '2030-01-15T12:10:00.000Z',
  ]);
});

it('has them in a snapshot', async () => {
  const operator = createOperator({ account: { emails: 'always' } });
  await pay(operator);
  const restored = createOperator({ snapshot: operator.sandbox.snapshot() });
  expect(await emails(restored)).toEqual(await emails(operator));
  expect(await emails(restored)).toHaveLength(1);
});

it('forgets them in a reset', async () => {
  const operator = createOperator({ account: { emails: 'always' } });
  await pay(operator);
  await operator.control('POST', '/reset');
  expect(await emails(operator)).toEqual([]);
});
