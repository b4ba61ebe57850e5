import { describe, expect, it } from 'vitest';
import { errorOf, type Operator, refusal, startOperator } from '../operator.js';

const url = 'https://operator.example/webhooks';
const listed = async ({ client }: Operator) => client.webhooks.list();

describe('webhooks', () => {
  it('are registered, with a secret that is shown this once', async () => {
    const operator = await startOperator();
    expect(await listed(operator)).toEqual([]);
    const given = {
      url,
      headers: { 'x-casino': 'north', Authorization: 'Basic eDp5' },
      eventTypes: ['transaction', 'kyc_verification'] as const,
    };
    const { secretKey, ...webhook } = await operator.client.webhooks.create(given);
    expect(webhook).toEqual({
      ...given,
      _id: expect.stringMatching(/./) as string,
      status: 'active',
    });
    expect(secretKey).toMatch(/./);
    expect(await listed(operator)).toEqual([webhook]);
  });

  it('are for every type of event where none is named', async () => {
    const { client } = await startOperator();
    expect(await client.webhooks.create({ url })).toMatchObject({
      url,
      headers: {},
      eventTypes: [],
    });
  });

  it.each([
    [{ url: `${url}/moved` }],
    [{ status: 'inactive' }],
    [{ headers: { 'x-casino': 'south' } }],
    [{ eventTypes: ['customer_w9_required', 'customer_w9_completed'] }],
    [{}],
  ] as const)('are changed by %j, and keep the rest with their secret', async (change) => {
    const operator = await startOperator();
    const { client, sandbox } = operator;
    const headers = { 'x-casino': 'north' };
    const { secretKey, ...webhook } = await client.webhooks.create({ url, headers });
    const changed = await client.webhooks.update(webhook._id, change);
    expect(changed).toEqual({ ...webhook, ...change });
    expect(await listed(operator)).toEqual([changed]);
    expect(sandbox.snapshot().webhooks).toMatchObject([{ id: webhook._id, secretKey }]);
  });

  it('are deleted one by one', async () => {
    const operator = await startOperator();
    const { client } = operator;
    const one = await client.webhooks.create({ url: `${url}/1` });
    const other = await client.webhooks.create({ url: `${url}/2` });
    await client.webhooks.delete(one._id);
    expect(await listed(operator)).toMatchObject([{ _id: other._id }]);
    expect(await errorOf(client.webhooks.delete(one._id))).toMatchObject({ status: 404 });
    await client.webhooks.delete(other._id);
    expect(await listed(operator)).toEqual([]);
  });

  it('are refused where another has the url and a type of event in common', async () => {
    const operator = await startOperator();
    const { create, update } = operator.client.webhooks;
    await create({ url, eventTypes: ['transaction'] });
    const taken = refusal(409, expect.any(String));
    expect(await errorOf(create({ url }))).toMatchObject(taken);
    expect(await errorOf(create({ url, eventTypes: ['transaction'] }))).toMatchObject(taken);
    const { _id } = await create({ url, eventTypes: ['kyc_verification'] });
    expect(await errorOf(update(_id, { eventTypes: [] }))).toMatchObject(taken);
    expect(await listed(operator)).toMatchObject([
      { eventTypes: ['transaction'] },
      { eventTypes: ['kyc_verification'] },
    ]);
  });

  it.each([
    ['isUrl', 'url', { url: 'operator.example' }],
    ['isUrl', 'url', { url: 'https://me:secret@operator.example' }],
    ['isHeaders', 'headers', { headers: { 'x y': 'z' } }],
    ['isSendable', 'headers', { headers: { 'Content-Length': '0' } }],
    ['isIn', 'eventTypes.0', { eventTypes: ['payments' as 'transaction'] }],
  ])('are refused by the rule %s of %s', async (rule, field, given) => {
    const operator = await startOperator();
    const { create, update } = operator.client.webhooks;
    const broken = refusal(400, 'Validation failed', [{ [rule]: expect.stringContaining(field) }]);
    expect(await errorOf(create({ url, ...given }))).toMatchObject(broken);
    const { _id } = await create({ url });
    expect(await errorOf(update(_id, given))).toMatchObject(broken);
    expect(await listed(operator)).toMatchObject([{ _id, url, headers: {} }]);
  });
});
