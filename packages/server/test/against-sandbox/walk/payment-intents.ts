import { describe, expect, it } from 'vitest';
import { errorOf, hour, minute, refusal, startOperator } from '../operator.js';

describe('a payment intent', () => {
  it('is created for a customer, for two hours', async () => {
    const { client, createCustomer, customer } = await startOperator();
    await createCustomer();
    const created = await client.paymentIntents.create({
      customer: { externalCustomerId: 'ada' },
      paymentIntent: {
        amount: '100.5',
        currency: 'USD',
        externalPaymentIntentId: 'order-1',
        customData: { custom1: 'one', custom2: '', custom3: '3' },
        sendReceiptEmail: false,
      },
    });
    expect(created).toEqual({
      paymentIntentId: expect.stringMatching(/./) as string,
      amount: '100.50',
      currency: 'USD',
      externalCustomerId: 'ada',
      externalPaymentIntentId: 'order-1',
      clientSecretKey: expect.stringMatching(/^cs_/) as string,
      clientSecretKeyValidTill: '2030-01-16T12:00:00.000Z',
      expirationTime: '2030-01-15T14:00:00.000Z',
    });
    await customer(created.clientSecretKey).session();
  });

  it('is another one for the same external id', async () => {
    const { createCustomer, createPayment } = await startOperator();
    await createCustomer();
    const [first, second] = [await createPayment(), await createPayment()];
    expect(second.externalPaymentIntentId).toBe(first.externalPaymentIntentId);
    expect(second.paymentIntentId).not.toBe(first.paymentIntentId);
  });

  it('has no payment, then one that fails, and one that succeeds at last', async () => {
    const { client, createCustomer, createPayment, customer, sandbox } = await startOperator();
    await createCustomer();
    const { clientSecretKey, paymentIntentId: id } = await createPayment();
    const { giveCard } = customer(clientSecretKey);
    expect(await client.paymentIntents.status(id)).toEqual({ status: 'no-payment', payments: [] });

    await giveCard('4000000000000002');
    const first = { id: expect.any(String) as string, type: 'card', createdAt: expect.any(String) };
    expect(await client.paymentIntents.status(id)).toEqual({
      status: 'pending',
      payments: [{ ...first, status: 'pending', messages: [] }],
    });

    sandbox.advanceClock(minute);
    const declined = {
      ...first,
      status: 'failed',
      subStatus: 'declined',
      messages: [expect.any(String)],
    };
    expect(await client.paymentIntents.status(id)).toEqual({
      status: 'failed',
      payments: [declined],
    });

    await giveCard();
    sandbox.advanceClock(minute);
    const success = { ...first, status: 'success', messages: [] };
    const state = { status: 'success', payments: [declined, success] };
    expect(await client.paymentIntents.status(id)).toEqual(state);
    sandbox.advanceClock(2 * hour);
    expect(await client.paymentIntents.status(id)).toEqual(state);
  });

  it.each([
    ['an amount of nothing', { amount: '0.00' }, 'isPositive'],
    ['an amount with three places', { amount: '1.001' }, 'isDecimal'],
    ['a currency in small letters', { currency: 'usd' }, 'isCurrency'],
    ['no external id', { externalPaymentIntentId: '' }, 'minLength'],
    ['a fourth pair of custom data', { customData: { custom4: '4' } }, 'whitelistValidation'],
  ])('with %s is refused, with the rule that it breaks', async (_name, terms, rule) => {
    const { createCustomer, createPayment, sandbox } = await startOperator();
    await createCustomer();
    expect(await errorOf(createPayment(terms))).toMatchObject(
      refusal(400, 'Validation failed', [{ [rule]: expect.stringContaining('paymentIntent.') }]),
    );
    expect(sandbox.state().paymentIntents).toEqual([]);
  });
});
