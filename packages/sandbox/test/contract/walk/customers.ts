import { describe, expect, it } from 'vitest';
import { customerMessages } from '../areas/customers.js';
import { startOperator } from '../operator/operator.js';
import { expectRefused } from './every-endpoint.js';

describe('customers', () => {
  it('brings phone numbers into E.164, and takes mobile ones only', async () => {
    const { createCustomer } = await startOperator();
    const phoneOf = async (id: string, phone: string) =>
      (await createCustomer(id, { phone })).answer.data?.phone;
    expect(await phoneOf('ten-digits', '2025550123')).toBe('+12025550123');
    expect(await phoneOf('e164', '+12025550124')).toBe('+12025550124');
    expect(await phoneOf('abroad', '+447700900123')).toBe('+447700900123');
    for (const phone of ['+12025550198', '2025550199', '123']) {
      const refused = await createCustomer('refused', { phone });
      expectRefused(refused);
      expect(refused.answer.message).toBe(customerMessages.phone);
    }
  });

  it('has one customer for an id, and one for an e-mail address', async () => {
    const { createCustomer } = await startOperator();
    await createCustomer('ada');
    const sameId = await createCustomer('ada', { email: 'other@example.com' });
    const sameEmail = await createCustomer('other', { email: 'ada@example.com' });
    expectRefused(sameId);
    expect(sameId.answer.message).toBe(customerMessages.exists);
    expectRefused(sameEmail);
    expect(sameEmail.answer.message).toBe(customerMessages.emailExists);
  });

  it('refuses disposable and suffixed addresses in production only', async () => {
    const test = await startOperator();
    const production = await startOperator({ environment: 'production' });
    for (const email of ['ada+bingo@example.com', 'ada@mailinator.com']) {
      expect((await test.createCustomer(`of ${email}`, { email })).status).toBe(201);
      const refused = await production.createCustomer(`of ${email}`, { email });
      expectRefused(refused);
      expect(refused.answer.message).toBe(customerMessages.emailDomain);
    }
  });

  it('takes states and countries as two letters', async () => {
    const { createCustomer } = await startOperator();
    for (const data of [{ state: 'New York' }, { country: 'USA' }]) {
      expectRefused(await createCustomer('refused', data));
    }
    expect((await createCustomer('taken', { state: 'NY', country: 'US' })).status).toBe(201);
  });

  it('names every rule that a request breaks', async () => {
    const { api } = await startOperator();
    const refused = await api('POST', '/customers', { data: { email: 'nobody', state: 'n' } });
    expectRefused(refused);
    expect(refused.answer.errors).toHaveLength(3);
  });

  it('lists customers page by page', async () => {
    const { api, createCustomer } = await startOperator();
    for (const id of ['ada', 'bea', 'cid']) await createCustomer(id);
    const page = async (number: number) =>
      (await api('GET', `/customers?page=${number}&size=2`)).answer.customers.map(
        ({ externalCustomerId }: { externalCustomerId: string }) => externalCustomerId,
      );
    expect(await page(1)).toEqual(['ada', 'bea']);
    expect(await page(2)).toEqual(['cid']);
  });

  it('changes any of the data, and leaves the rest', async () => {
    const { api, createCustomer } = await startOperator();
    const { data } = (await createCustomer()).answer;
    const changed = await api('PUT', '/customers/ada/data', { city: 'Troy' });
    expect(changed.answer.data).toEqual({ ...data, city: 'Troy' });
    expect((await api('GET', '/customers/ada')).answer.data.city).toBe('Troy');
  });
});
