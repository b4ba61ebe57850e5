import { expect, it } from 'vitest';
import { createWebhookOperator } from '../../test/webhook-receiver.js';

it.each([
  'content-length',
  'Content-Length',
  'transfer-encoding',
  'Host',
  'connection',
  'keep-alive',
  'upgrade',
  'TE',
  'trailer',
  'expect',
])('%s cannot be sent along, as no event would arrive', async (name) => {
  const { change, register } = createWebhookOperator();
  const rule = { isSendable: expect.stringContaining('headers must not have connection,') };
  const { status, body } = await register({ headers: { 'x-token': 'a', [name]: '5' } });
  expect([status, body.errors]).toEqual([400, [rule]]);

  const { _id } = (await register({ headers: { 'x-token': 'a' } })).body;
  const changed = await change(_id, { headers: { [name]: '5' } });
  expect([changed.status, changed.body.errors]).toEqual([400, [rule]]);
});
