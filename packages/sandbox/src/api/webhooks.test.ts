import { describe, expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';

const path = '/v1/operators/webhooks';
const url = 'https://operator.test/hook';

const start = () => {
  const { api } = createOperator();
  return {
    api,
    register: (webhook: object = {}) => api('POST', path, { url, ...webhook }),
    list: async () => (await api('GET', path)).body,
    change: (id: string, change: object) => api('PATCH', `${path}/${id}`, change),
  };
};

describe('registering a webhook', () => {
  it('answers its secret, once', async () => {
    const { list, register } = start();
    const headers = { 'x-token': 'abc' };
    const { status, body } = await register({ headers, eventTypes: ['transaction'] });
    expect(status).toBe(201);
    const { secretKey, ...rest } = body;
    expect(secretKey).toMatch(/^whsec_[0-9a-f]{32}$/);
    expect(rest).toEqual({
      _id: expect.stringMatching(/^wh_/),
      url,
      status: 'active',
      headers,
      eventTypes: ['transaction'],
    });
    expect(await list()).toEqual([rest]);
  });

  it('takes an address alone: no headers, all event types', async () => {
    const { register } = start();
    expect((await register()).body).toMatchObject({ headers: {}, eventTypes: [] });
  });

  it.each([
    [undefined, undefined],
    [['transaction'], undefined],
    [undefined, ['transaction']],
    [[], ['kyc_verification']],
    [
      ['transaction', 'kyc_verification'],
      ['kyc_verification', 'customer_w9_required'],
    ],
  ])('refuses the same address for %j and then %j', async (first, second) => {
    const { list, register } = start();
    await register({ eventTypes: first });
    const { status, body } = await register({ eventTypes: second });
    expect([status, body.errorCode]).toEqual([409, 'webhook-exists']);
    expect(await list()).toHaveLength(1);
  });

  it('takes the same address for other event types, and another address', async () => {
    const { list, register } = start();
    await register({ eventTypes: ['transaction'] });
    const others = ['kyc_verification', 'customer_w9_required', 'customer_w9_completed'];
    expect((await register({ eventTypes: others })).status).toBe(201);
    expect((await register({ url: `${url}/2` })).status).toBe(201);
    expect(await list()).toHaveLength(3);
  });

  it('knows an address in another spelling', async () => {
    const { register } = start();
    await register();
    expect((await register({ url: 'HTTPS://operator.test:443/hook' })).status).toBe(409);
  });

  it.each([
    [{ eventTypes: ['payment'] }, 'isIn'],
    [{ eventTypes: 'transaction' }, 'isArray'],
    [{ url: undefined }, 'isDefined'],
    [{ url: 'operator.test/hook' }, 'isUrl'],
    [{ url: 'ftp://operator.test/hook' }, 'isUrl'],
    [{ url: 'https://user:pass@operator.test/hook' }, 'isUrl'],
    [{ headers: { 'x-token': 1 } }, 'isString'],
    [{ headers: { 'x token': 'a' } }, 'isHeaders'],
    [{ headers: { 'x-token': 'a\nb' } }, 'isHeaders'],
  ])('refuses %j, in the shape of errors', async (webhook, rule) => {
    const { list, register } = start();
    const { status, body } = await register(webhook);
    expect(status).toBe(400);
    expect(body).toEqual({
      message: 'Validation failed',
      errorCode: 'validation-failed',
      errors: [{ [rule]: expect.any(String) }],
    });
    expect(await list()).toEqual([]);
  });

  it('names the event types that there are', async () => {
    const { register } = start();
    expect((await register({ eventTypes: ['payment'] })).body.errors).toEqual([
      {
        isIn: 'eventTypes.0 must be "transaction", "kyc_verification", "customer_w9_required" or "customer_w9_completed"',
      },
    ]);
  });
});

describe('changing a webhook', () => {
  it('changes what is given, never the secret', async () => {
    const { change, list, register } = start();
    const { secretKey, ...before } = (await register()).body;
    const given = { status: 'inactive', secretKey: 'whsec_mine' };
    const { status, body } = await change(before._id, given);
    expect([status, body]).toEqual([200, { ...before, status: 'inactive' }]);
    const rest = { url: `${url}/2`, headers: { a: 'b' }, eventTypes: ['transaction'] };
    expect((await change(before._id, rest)).body).toEqual({ ...body, ...rest });
    expect(await list()).toEqual([{ ...body, ...rest }]);
    expect(JSON.stringify(body)).not.toContain(secretKey);
  });

  it('refuses to make it the same as another, but not as itself', async () => {
    const { change, list, register } = start();
    const { _id } = (await register({ eventTypes: ['transaction'] })).body;
    await register({ eventTypes: ['kyc_verification'] });
    const before = await list();
    expect((await change(_id, { eventTypes: [] })).status).toBe(409);
    expect(await list()).toEqual(before);
    expect((await change(_id, { url, eventTypes: ['transaction'] })).status).toBe(200);
  });

  it.each([[{ status: 'paused' }], [{ eventTypes: ['x'] }], [{ url: 'x' }]])(
    'refuses %j',
    async (wrong) => {
      const { change, register } = start();
      const { _id } = (await register()).body;
      expect((await change(_id, wrong)).status).toBe(400);
    },
  );

  it('refuses an unknown one', async () => {
    const { status, body } = await start().change('wh_x', { status: 'inactive' });
    expect([status, body.errorCode]).toEqual([404, 'webhook-unknown']);
  });
});

describe('deleting a webhook', () => {
  it.each(['path', 'body'])('finds it by the id in the %s', async (where) => {
    const { api, list, register } = start();
    const { _id } = (await register()).body;
    await register({ url: `${url}/2` });
    const remove = () =>
      where === 'path' ? api('DELETE', `${path}/${_id}`) : api('DELETE', path, { _id });
    expect((await remove()).status).toBe(200);
    expect(await list()).toMatchObject([{ url: `${url}/2` }]);
    expect((await remove()).status).toBe(404);
    expect((await register()).status).toBe(201);
  });

  it('wants to know which', async () => {
    const { api, list, register } = start();
    await register();
    expect((await api('DELETE', path)).status).toBe(400);
    expect((await api('DELETE', path, {})).body.errors).toEqual([{ isDefined: '_id is missing' }]);
    expect(await list()).toHaveLength(1);
  });
});

it.each([
  ['GET', path],
  ['POST', path],
  ['PATCH', `${path}/wh_1`],
  ['DELETE', `${path}/wh_1`],
  ['DELETE', path],
])('%s %s is for the secret key alone', async (method, address) => {
  const { api, sandbox } = createOperator();
  const body = method === 'GET' ? undefined : {};
  expect((await api(method, address, body, sandbox.publishableKey)).status).toBe(403);
});

it('forgets webhooks with a reset', async () => {
  const { api, sandbox } = createOperator();
  await api('POST', path, { url });
  sandbox.reset();
  expect((await api('GET', path)).body).toEqual([]);
});
