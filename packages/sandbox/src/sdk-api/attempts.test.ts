import { describe, expect, it } from 'vitest';
import { createOperator, hour } from '../../test/operator.js';

const start = async () => {
  const operator = createOperator();
  await operator.createCustomer('ada', { phone: '2125550123' });
  const { body } = await operator.createIntent();
  return { ...operator, intent: body, customer: operator.browser(body.clientSecretKey) };
};

describe('giving a card', () => {
  it('leads to a code by text message, to the phone of the customer', async () => {
    const { customer } = await start();
    expect((await customer.session()).body.phoneEnding).toBe('0123');
    expect(await customer.giveCard()).toEqual({
      status: 201,
      body: {
        verificationId: expect.stringMatching(/^cv_/),
        instrument: { type: 'card', brand: 'visa', last4: '4242' },
      },
    });
  });

  it.each([
    [{ number: '4242424242424241' }, 'isCreditCard'],
    [{ number: '4242 4242 4242 4242' }, 'isCreditCard'],
    [{ expiry: '12/29' }, 'isExpiry'],
    [{ expiry: '13/34' }, 'isExpiry'],
    [{ cvc: '12' }, 'isCvc'],
    [{ name: '  ' }, 'minLength'],
    [{ zip: undefined }, 'isDefined'],
  ])('is refused with %j', async (card, constraint) => {
    const { customer } = await start();
    const { status, body } = await customer.giveCard('4242424242424242', card);
    expect(status).toBe(400);
    expect(body.errors.map((error: object) => Object.keys(error)[0])).toEqual([constraint]);
  });

  it('goes by the clock of the sandbox for the expiry date', async () => {
    const { customer } = await start();
    const card = { expiry: '01/30' };
    expect((await customer.giveCard('4242424242424242', card)).status).toBe(201);
  });
});

describe('typing the code', () => {
  it('makes a payment that is pending, then settles', async () => {
    const { clock, customer } = await start();
    const { verificationId } = (await customer.giveCard('5555555555554444')).body;
    const { status, body } = await customer.confirm(verificationId);
    expect([status, body.status]).toEqual([201, 'pending']);
    expect((await customer.session()).body).toMatchObject({
      status: 'pending',
      pendingPaymentId: body.id,
    });
    clock.advance(1000);
    expect((await customer.payment(body.id)).body).toMatchObject({
      status: 'success',
      instrument: { type: 'card', brand: 'mastercard', last4: '4444' },
    });
  });

  it('refuses 000000 and then takes another', async () => {
    const { customer, intent, status } = await start();
    const { verificationId } = (await customer.giveCard()).body;
    const refused = await customer.confirm(verificationId, '000000');
    expect([refused.status, refused.body.errorCode]).toEqual([400, 'sms-code-wrong']);
    expect(await status(intent.paymentIntentId)).toBe('no-payment');
    expect((await customer.confirm(verificationId, '000001')).status).toBe(201);
  });

  it('pays once where the same code is sent twice', async () => {
    const { customer } = await start();
    const { verificationId } = (await customer.giveCard()).body;
    const [first, second] = await Promise.all([
      customer.confirm(verificationId),
      customer.confirm(verificationId),
    ]);
    expect(second.body.id).toBe(first.body.id);
  });

  it('refuses a second payment while one is pending, and after one succeeded', async () => {
    const { clock, customer } = await start();
    const [one, other] = [await customer.giveCard(), await customer.giveCard()];
    await customer.confirm(one.body.verificationId);
    const meanwhile = await customer.confirm(other.body.verificationId);
    expect([meanwhile.status, meanwhile.body.errorCode]).toEqual([409, 'payment-in-progress']);
    clock.advance(1000);
    const after = await customer.confirm(other.body.verificationId);
    expect([after.status, after.body.errorCode]).toEqual([409, 'intent-paid']);
    expect((await customer.giveCard()).body.errorCode).toBe('intent-paid');
  });

  it.each([
    ['4000000000000002', 'The card was declined by its bank.'],
    ['4000000000009995', 'The card has insufficient funds.'],
    ['4111111111111111', 'This is not a test card. The sandbox takes test cards only.'],
  ])('declines %s', async (number, message) => {
    const { clock, customer } = await start();
    const { verificationId } = (await customer.giveCard(number)).body;
    const { id } = (await customer.confirm(verificationId)).body;
    clock.advance(1000);
    expect((await customer.payment(id)).body).toMatchObject({
      status: 'failed',
      subStatus: 'declined',
      messages: [message],
    });
  });

  it('settles a payment that was pending when the intent ran out', async () => {
    const { clock, customer, intent, status } = await start();
    const { verificationId } = (await customer.giveCard()).body;
    clock.advance(2 * hour - 1);
    await customer.confirm(verificationId);
    clock.advance(1000);
    expect(await status(intent.paymentIntentId)).toBe('success');
    expect((await customer.session()).body.status).toBe('success');
  });

  it('does not know verifications and payments of another intent', async () => {
    const { browser, createIntent, customer } = await start();
    const other = browser((await createIntent()).body.clientSecretKey);
    const { verificationId } = (await customer.giveCard()).body;
    expect((await other.confirm(verificationId)).status).toBe(404);
    const { id } = (await customer.confirm(verificationId)).body;
    expect((await other.payment(id)).status).toBe(404);
  });
});

it('keeps no card number and tells no secret', async () => {
  const { api, customer, intent, sandbox } = await start();
  await customer.confirm((await customer.giveCard()).body.verificationId);
  const told = JSON.stringify([
    sandbox.state(),
    (await api('GET', `/v1/payment-intents/${intent.paymentIntentId}/status`)).body,
    (await customer.session()).body,
  ]);
  expect(told).not.toContain('424242424242');
  expect(told).not.toContain(intent.clientSecretKey);
  expect(told).not.toContain(sandbox.secretKey);
});
