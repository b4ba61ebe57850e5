import { expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';

async function start(data: object = {}) {
  const operator = createOperator();
  await operator.createCustomer('ada', data);
  const { api, browser } = operator;
  const customer = browser((await operator.createIntent()).body.clientSecretKey);
  return {
    customer,
    give: (phone: unknown) => customer.call('POST', '/phone', { phone }),
    phone: async () => (await api('GET', '/v1/customers/ada')).body.data.phone,
  };
}

it('goes into the record of the customer, in E.164', async () => {
  const { customer, give, phone } = await start();
  expect(await give('2025550123')).toEqual({ status: 201, body: { phoneEnding: '0123' } });
  expect(await phone()).toBe('+12025550123');
  expect((await customer.session()).body.phoneEnding).toBe('0123');
});

it.each(['+12025550199', '5550123', ''])(
  'is refused in the documented words: %j',
  async (given) => {
    const { give, phone } = await start();
    expect(await give(given)).toEqual({
      status: 400,
      body: {
        message: 'Sorry, this phone number cannot be used. Please use a valid mobile number.',
        errorCode: 'phone-not-usable',
      },
    });
    expect(await phone()).toBeUndefined();
  },
);

it('is not changed by whoever has a client secret', async () => {
  const { give, phone } = await start({ phone: '+12025550123' });
  expect((await give('+12025550124')).body.errorCode).toBe('phone-known');
  expect((await give('2025550123')).status).toBe(201);
  expect(await phone()).toBe('+12025550123');
});
