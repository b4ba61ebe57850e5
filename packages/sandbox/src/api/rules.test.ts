import { describe, expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';

describe('text', () => {
  it.each(['\ud800', 'a\udc00b', '\udc00\ud800'])(
    'is no half of a surrogate pair: %j',
    async (name) => {
      const { createCustomer } = createOperator();
      const { status, body } = await createCustomer('ada', { firstName: name });
      expect([status, body.errors]).toEqual([
        400,
        [{ isText: 'data.firstName must be Unicode text' }],
      ]);
    },
  );

  it.each(['', '\u0000', 'Zoë', '😀', '‮', '__proto__'])('is any other: %j', async (name) => {
    const { createCustomer } = createOperator();
    const { status, body } = await createCustomer('ada', { firstName: name });
    expect([status, body.data.firstName]).toEqual([201, name]);
  });
});

describe('an identifier', () => {
  it.each(['.', '..'])('is not %j, which no address can hold', async (id) => {
    const { api, sandbox } = createOperator();
    const customer = { externalCustomerId: id, data: { email: 'ada@example.com' } };
    const { status, body } = await api('POST', '/v1/customers', customer);
    expect([status, body.errors]).toEqual([400, [{ isIdentifier: expect.any(String) }]]);
    expect(sandbox.state().customers).toEqual([]);
  });

  it.each(['...', 'a/b', '%2F', '%', 'a b', '?x=1', '#', '\u0000', 'Zoë', '__proto__'])(
    'is any other, and finds what it names: %j',
    async (id) => {
      const { api } = createOperator();
      const customer = { externalCustomerId: id, data: { email: 'ada@example.com' } };
      expect((await api('POST', '/v1/customers', customer)).status).toBe(201);
      const { status, body } = await api('GET', `/v1/customers/${encodeURIComponent(id)}`);
      expect([status, body.externalCustomerId]).toEqual([200, id]);
    },
  );
});
