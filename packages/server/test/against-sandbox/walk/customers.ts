import { describe, expect, it } from 'vitest';
import { ada, errorOf, now, refusal, startOperator } from '../operator.js';

describe('customers', () => {
  it('are created, and found again', async () => {
    const { client } = await startOperator();
    const created = await client.customers.create({ externalCustomerId: 'ada', data: ada });
    expect(created).toEqual({
      externalCustomerId: 'ada',
      data: ada,
      kycVerifications: [],
      createdAt: now,
    });
    expect(await client.customers.get('ada')).toEqual(created);
  });

  it('are found with how their identity is verified', async () => {
    const { client, createCustomer, sandbox } = await startOperator();
    await createCustomer();
    sandbox.setKyc('ada', 'verified');
    expect((await client.customers.get('ada')).kycVerifications).toEqual([
      { type: 'proof_of_id', status: 'verified', createdAt: now },
    ]);
  });

  it('are found by an id that is no part of an address', async () => {
    const { client, createCustomer } = await startOperator();
    const id = 'a/b?c#d%2F é';
    await createCustomer(id, { email: 'odd@example.com' });
    expect(await client.customers.get(id)).toMatchObject({ externalCustomerId: id });
  });

  it('need no more than an e-mail address, and have their phone written in E.164', async () => {
    const { client } = await startOperator();
    const least = { email: 'a@example.com' };
    const create = (externalCustomerId: string, data: typeof least & { phone?: string }) =>
      client.customers.create({ externalCustomerId, data });
    expect((await create('least', least)).data).toEqual(least);
    const { data } = await create('phone', { email: 'b@example.com', phone: '2025550123' });
    expect(data.phone).toBe('+12025550123');
  });

  it('are listed page by page', async () => {
    const { client, createCustomer } = await startOperator();
    expect(await client.customers.list()).toMatchObject({ customers: [], total: 0 });
    const all = [];
    for (const id of ['ada', 'grace', 'mary']) all.push(await createCustomer(id));
    expect((await client.customers.list()).customers).toEqual(all);
    expect(await client.customers.list({ page: 2, size: 2 })).toEqual({
      customers: all.slice(2),
      page: 2,
      size: 2,
      total: 3,
    });
    expect((await client.customers.list({ size: 1 })).customers).toEqual(all.slice(0, 1));
    expect((await client.customers.list({ page: 9 })).customers).toEqual([]);
  });

  it('are changed, and keep what is left out', async () => {
    const { client, createCustomer } = await startOperator();
    const before = await createCustomer();
    const change = { email: 'ada@lovelace.example', phone: '2125550100', city: 'Troy' };
    const changed = await client.customers.update('ada', change);
    expect(changed).toEqual({
      ...before,
      data: { ...ada, ...change, phone: '+12125550100' },
    });
    expect(await client.customers.get('ada')).toEqual(changed);
    expect(await client.customers.update('ada', {})).toEqual(changed);
  });
});

it('cannot look up a customer whose id is the name of another endpoint, and says so', async () => {
  const { client, createCustomer } = await startOperator();
  await createCustomer('kyc-for-review');
  const error = await errorOf(client.customers.get('kyc-for-review'));
  expect(error).toMatchObject({ code: 'malformed-answer', status: 200 });
});

const refusedPhone = 'Sorry, this phone number cannot be used. Please use a valid mobile number.';
const refusedDomain = 'Sorry, this email domain is not supported';
const takenEmail = 'A customer with this email address already exists.';

describe('a customer is refused', () => {
  it.each<[string, string, { id?: string; email?: string; phone?: string }]>([
    ['whose id exists', 'This customer already exists', { id: 'ada' }],
    ['whose e-mail address exists', takenEmail, { email: ada.email }],
    ['whose e-mail domain is disposable', refusedDomain, { email: 'new@mailinator.com' }],
    ['whose e-mail address has a suffix', refusedDomain, { email: 'new+1@example.com' }],
    ['with a landline', refusedPhone, { phone: '+12025550198' }],
    ['with what is no phone number', refusedPhone, { phone: '12' }],
  ])('%s: %s', async (_name, message, { id = 'new', ...data }) => {
    const { client, createCustomer } = await startOperator({ environment: 'production' });
    await createCustomer();
    const error = await errorOf(createCustomer(id, data));
    expect(error).toMatchObject(refusal(400, message));
    expect(error.message).toContain(message);
    expect((await client.customers.list()).customers).toHaveLength(1);
  });

  it.each([
    ['an e-mail address of another', takenEmail, { email: 'grace@example.com' }],
    ['a disposable e-mail domain', refusedDomain, { email: 'ada@mailinator.com' }],
    ['a landline', refusedPhone, { phone: '+12025550198' }],
  ])('when changed to %s: %s', async (_name, message, change) => {
    const { client, createCustomer } = await startOperator({ environment: 'production' });
    const before = await createCustomer();
    await createCustomer('grace');
    expect(await errorOf(client.customers.update('ada', change))).toMatchObject(
      refusal(400, message),
    );
    expect(await client.customers.get('ada')).toEqual(before);
  });
});
