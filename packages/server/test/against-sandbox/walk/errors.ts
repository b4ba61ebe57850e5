import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { everyCall, type EveryCall, startWorld } from '../every-call.js';
import { ada, errorOf, refusal, startOperator } from '../operator.js';

const entries = Object.entries(everyCall);
const noCustomer = expect.stringContaining('no customer') as string;

describe('a wrong secret key', () => {
  it.each(entries)('is refused to %s, which does nothing', async (_name, { call }) => {
    const { clientWith, ids, sandbox } = await startWorld();
    const before = sandbox.state();
    const error = await errorOf(call(clientWith({ secretKey: 'sk_test_wrong' }), ids));
    expect(error).toMatchObject(refusal(403, expect.stringContaining('secret key')));
    expect(error.errorCode).toBe('key-invalid');
    expect(error.message).toContain('belongs to this environment');
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('sk_test');
    expect(sandbox.state()).toEqual(before);
  });
});

describe('an unknown id', () => {
  const named = entries.filter(([, { id }]) => id !== undefined) as [
    string,
    EveryCall & { id: string },
  ][];

  it.each(named)('is refused to %s', async (_name, { call, id }) => {
    const { client, ids, sandbox } = await startWorld();
    const before = sandbox.state();
    const error = await errorOf(call(client, { ...ids, [id]: 'nobody' }));
    expect(error).toMatchObject(refusal(404, expect.stringContaining('There is no ')));
    expect(sandbox.state()).toEqual(before);
  });

  it('of a customer is refused to a new intent', async () => {
    const { createPayment, createPayout, sandbox } = await startOperator();
    for (const create of [createPayment, createPayout]) {
      expect(await errorOf(create())).toMatchObject(refusal(404, noCustomer));
    }
    expect(sandbox.state()).toMatchObject({ paymentIntents: [], disbursementIntents: [] });
  });
});

describe('a validation error', () => {
  it('has an entry for each rule that is broken', async () => {
    const { client } = await startOperator();
    const data = { ...ada, email: 'ada', state: 'New York', zip: 12207 as unknown as string };
    const error = await errorOf(client.customers.create({ externalCustomerId: '', data }));
    expect(error).toMatchObject(
      refusal(400, 'Validation failed', [
        { minLength: 'externalCustomerId must not be empty' },
        { isEmail: 'data.email must be an e-mail address' },
        { matches: 'data.state must be a state as two letters, such as NY' },
        { isString: 'data.zip must be a string, received a number' },
      ]),
    );
    expect(error.message).toContain('POST /v1/customers with 400: "Validation failed"');
  });

  it.each([
    [{ page: 0 }, 'page'],
    [{ page: 1.5 }, 'page'],
    [{ size: 0 }, 'size'],
    [{ size: 101 }, 'size'],
  ])('comes of the page %j', async (query, field) => {
    const { client } = await startOperator();
    expect(await errorOf(client.customers.list(query))).toMatchObject(
      refusal(400, 'Validation failed', [{ isInt: expect.stringContaining(field) }]),
    );
  });

  it('comes of what is no object', async () => {
    const { client } = await startOperator();
    for (const given of [undefined, null, [], 'ada']) {
      const error = await errorOf(client.customers.create(given as never));
      expect(error).toMatchObject({ code: 'refused', status: 400 });
    }
  });
});
