import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeVivamo } from '../../test/fake-vivamo.js';
import type { VivamoClient } from './create-client.js';

const prize = { reportableWinnings: '1200.00', dateWon: '2030-01-15', typeOfWager: 'Bingo' };

/** Each method that puts an id into an address. */
const named: [string, (client: VivamoClient, id: string) => Promise<unknown>][] = [
  ['customers.get', ({ customers }, id) => customers.get(id)],
  ['customers.update', ({ customers }, id) => customers.update(id, {})],
  ['kyc.info', ({ kyc }, id) => kyc.info(id)],
  ['kyc.verify', ({ kyc }, id) => kyc.verify(id, true)],
  ['paymentIntents.status', ({ paymentIntents }, id) => paymentIntents.status(id)],
  ['disbursementIntents.status', ({ disbursementIntents }, id) => disbursementIntents.status(id)],
  ['disbursements.proceed', ({ disbursements }, id) => disbursements.proceed(id, true)],
  ['prizes.create', ({ prizes }, id) => prizes.create(id, prize)],
  ['prizes.list', ({ prizes }, id) => prizes.list(id)],
  ['webhooks.update', ({ webhooks }, id) => webhooks.update(id, {})],
  ['webhooks.delete', ({ webhooks }, id) => webhooks.delete(id)],
];

describe.each(named)('an id that cannot stand in an address, given to %s', (_name, call) => {
  it.each([
    ...['', '.', '..', '../webhooks', 'a/..', 'a/../../operators/webhooks', 'a\\..\\b', './a'],
    ...['a/./b', '\ud800', 'a\udc00b'],
    ...[undefined, null, 7, {}, ['a']],
  ])('sends nothing: %j', async (id) => {
    const vivamo = fakeVivamo({});
    await expect(call(vivamo.client(), id as string)).rejects.toMatchObject({
      name: 'VivamoApiError',
      code: 'invalid-argument',
    });
    expect(vivamo.calls).toHaveLength(0);
  });
});

it.each(named)('the endpoint of %s stays the same whatever the id', async (_name, call) => {
  const endpointOf = async (id: string): Promise<string | undefined> => {
    const vivamo = fakeVivamo({});
    await call(vivamo.client(), id).catch(() => {});
    return vivamo.endpoints()[0];
  };
  const plain = (await endpointOf('PLAIN')) ?? '';
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (id) => {
      const endpoint = await endpointOf(id);
      if (endpoint === undefined) return; // Refused.
      const [before = '', after = ''] = plain.split('PLAIN');
      expect(endpoint.startsWith(before) && endpoint.endsWith(after)).toBe(true);
      const within = endpoint.slice(before.length, endpoint.length - after.length);
      expect(within).toMatch(/^[^/?#]+$/);
      expect(decodeURIComponent(within)).toBe(id);
    }),
  );
});
