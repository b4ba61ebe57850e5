import { describe, expect, it } from 'vitest';
import { fakeVivamo } from '../../test/fake-vivamo.js';
import type { VivamoClient } from './create-client.js';

const REFUSED = { name: 'VivamoApiError', code: 'invalid-argument', retryable: false };

describe.each<[string, (client: VivamoClient, yes: boolean) => Promise<unknown>]>([
  ['disbursements.proceed', ({ disbursements }, yes) => disbursements.proceed('di_1', yes)],
  ['kyc.verify', ({ kyc }, yes) => kyc.verify('c1', yes)],
])('the decision of %s', (_name, call) => {
  it.each(['true', 'false', '', 'true/../../x', 1, 0, undefined, null, {}, [true]])(
    'is true or false: %j sends nothing',
    async (yes) => {
      const vivamo = fakeVivamo({});
      await expect(call(vivamo.client(), yes as boolean)).rejects.toMatchObject(REFUSED);
      expect(vivamo.calls).toHaveLength(0);
    },
  );
});

const customer = { externalCustomerId: 'c1' };
const currency = 'USD';

describe.each<[string, (client: VivamoClient, amount: string) => Promise<unknown>]>([
  [
    'paymentIntents.create',
    ({ paymentIntents }, amount) =>
      paymentIntents.create({
        customer,
        paymentIntent: { amount, currency, externalPaymentIntentId: 'o1' },
      }),
  ],
  [
    'disbursementIntents.create',
    ({ disbursementIntents }, amount) =>
      disbursementIntents.create({
        customer,
        disbursementIntent: { amount, currency, externalDisbursementIntentId: 'w1' },
      }),
  ],
])('the amount of %s', (_name, call) => {
  it.each([
    ...[2500, 25.5, 0, NaN, true, undefined, null, {}, ['25.00']],
    ...['', ' ', '1,00', '-1', '+1', '1e3', ' 1', '1 ', '1\n', '.5', '1.', '1.0.0', '0x10', '$1'],
    ...['NaN', 'Infinity', '25.00 USD', '٢٥', '１'],
  ])('is a decimal string: %j sends nothing', async (amount) => {
    const vivamo = fakeVivamo({});
    const error = expect(call(vivamo.client(), amount as string)).rejects;
    await error.toMatchObject({
      ...REFUSED,
      message: expect.stringMatching(/^amount must be a decimal string.* Nothing was sent\.$/s),
    });
    expect(vivamo.calls).toHaveLength(0);
  });

  it.each(['25', '25.5', '25.00', '0.01', '123456789012.99'])(
    '%s is sent as it is',
    async (text) => {
      const vivamo = fakeVivamo({});
      await call(vivamo.client(), text).catch(() => {});
      expect(vivamo.calls).toHaveLength(1);
      expect(JSON.stringify(vivamo.calls[0]?.body)).toContain(`"amount":"${text}"`);
    },
  );
});

it.each(['paymentIntents', 'disbursementIntents'] as const)(
  'an intent of %s that is none sends nothing',
  async (group) => {
    const vivamo = fakeVivamo({});
    // The intent of the other kind is none of this.
    const other = { paymentIntents: 'disbursementIntent', disbursementIntents: 'paymentIntent' };
    for (const given of [{}, { customer }, { customer, [other[group]]: { amount: '1' } }]) {
      await expect(vivamo.client()[group].create(given as never)).rejects.toMatchObject(REFUSED);
    }
    expect(vivamo.calls).toHaveLength(0);
  },
);
