import { describe, expect, it, vi } from 'vitest';
import { fakeVivamo } from '../../test/fake-vivamo.js';
import { createIntentStatusHandler, type IntentStatusHandlerOptions } from './intent-status.js';

const STATUS = 'GET /v1/payment-intents/pi_2/status';
const PAYOUT_STATUS = 'GET /v1/disbursement-intents/pi_2/status';
const PAID = { status: 200, body: { status: 'success', payments: [] } };

function setUp(authorize: IntentStatusHandlerOptions['authorize'] = () => true) {
  const vivamo = fakeVivamo({ [STATUS]: PAID });
  const onError = vi.fn();
  const handler = createIntentStatusHandler({ client: vivamo.client(), authorize, onError });
  const ask = (query: string) => handler(new Request(`https://shop.example/status?${query}`));
  return { vivamo, onError, ask };
}
const bodyOf = async (answer: Promise<Response>) => [
  (await answer).status,
  await (await answer).text(),
];

describe('the intent', () => {
  it.each([
    '',
    'kind=payment',
    'intentId=&kind=payment',
    'intentId=pi_2',
    'intentId=pi_2&kind=refund',
    'intentId=..&kind=payment',
    'intentId=.&kind=payment',
    'intentId=..%2F..%2Foperators%2Fwebhooks&kind=payment',
    'intentId=..%5Cx&kind=payment',
    'intentId=%252e%252e%252f&kind=payment',
    'intentId=pi_2%2Fstatus%3Fx&kind=payment',
    'intentId=pi_2%23&kind=payment',
    'intentId=pi_2%0d%0a&kind=payment',
    `intentId=${'x'.repeat(129)}&kind=payment`,
  ])('is refused by "%s", and nobody is asked', async (query) => {
    const authorize = vi.fn(() => true);
    const { ask, vivamo } = setUp(authorize);
    const response = await ask(query);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'bad-request' } });
    expect(authorize).not.toHaveBeenCalled();
    expect(vivamo.calls).toHaveLength(0);
  });

  it('is asked for by the customer it belongs to', async () => {
    const authorize = vi.fn(async () => true);
    const { ask } = setUp(authorize);
    expect((await ask('intentId=pi_2&kind=payment')).status).toBe(200);
    expect(authorize).toHaveBeenCalledWith(
      expect.objectContaining({ intentId: 'pi_2', kind: 'payment', request: expect.any(Request) }),
    );
  });

  it('looks the same whether it is unknown here, at Vivamo, or of another customer', async () => {
    const ask = 'intentId=pi_2&kind=payment';
    const foreign = setUp(() => false);
    const expected = await bodyOf(foreign.ask(ask));
    expect(expected[0]).toBe(404);
    for (const status of [400, 404]) {
      const { vivamo, ...unknown } = setUp();
      vivamo.answers[STATUS] = { status, body: { message: 'No such intent' } };
      expect(await bodyOf(unknown.ask(ask))).toEqual(expected);
    }
    expect(foreign.vivamo.calls).toHaveLength(0);
  });

  it('is asked for at Vivamo as the kind that was authorized', async () => {
    const authorize = vi.fn<IntentStatusHandlerOptions['authorize']>(
      ({ kind }) => kind === 'disbursement',
    );
    const { ask, vivamo } = setUp(authorize);
    const waiting = { status: 'pending-validation', disbursement: {} };
    vivamo.answers[PAYOUT_STATUS] = { status: 200, body: waiting };
    expect((await ask('intentId=pi_2&kind=payment')).status).toBe(404);
    expect(vivamo.calls).toHaveLength(0);
    const response = await ask('intentId=pi_2&kind=disbursement');
    expect(await response.json()).toEqual({
      id: 'pi_2',
      kind: 'disbursement',
      status: 'pending-validation',
    });
    expect(vivamo.endpoints()).toEqual([PAYOUT_STATUS]);
  });

  it.each([1, 'yes', {}, undefined])('is not given for %j, which is not true', async (answer) => {
    const { ask, vivamo } = setUp(() => answer as unknown as boolean);
    expect((await ask('intentId=pi_2&kind=payment')).status).toBe(404);
    expect(vivamo.calls).toHaveLength(0);
  });

  it('is not given where authorize throws', async () => {
    const { ask, vivamo, onError } = setUp(() => Promise.reject(new Error('database')));
    const response = await ask('intentId=pi_2&kind=payment');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('database');
    expect(onError).toHaveBeenCalledOnce();
    expect(vivamo.calls).toHaveLength(0);
  });
});

it.each([
  [403, 500],
  [500, 502],
])("answers Vivamo's %i with %i", async (vivamoStatus, status) => {
  const { ask, vivamo, onError } = setUp();
  vivamo.answers[STATUS] = { status: vivamoStatus, body: { message: 'no' } };
  expect((await ask('intentId=pi_2&kind=payment')).status).toBe(status);
  expect(onError).toHaveBeenCalledOnce();
});

it('passes on that a payout has not been asked for yet', async () => {
  const { ask, vivamo } = setUp();
  vivamo.answers[PAYOUT_STATUS] = { status: 200, body: { status: 'no-payment' } };
  const answer = await ask('intentId=pi_2&kind=disbursement');
  expect(await answer.json()).toMatchObject({ kind: 'disbursement', status: 'no-payment' });
});

it.each([
  ['payment', STATUS, 'elsewhere'],
  ['payment', STATUS, 'rejected'],
  ['disbursement', PAYOUT_STATUS, 'elsewhere'],
  ['disbursement', PAYOUT_STATUS, 'paid'],
])('passes on no status that a %s cannot have', async (kind, endpoint, status) => {
  const { ask, vivamo, onError } = setUp();
  vivamo.answers[endpoint] = { status: 200, body: { status } };
  expect((await ask(`intentId=pi_2&kind=${kind}`)).status).toBe(502);
  expect(String(onError.mock.calls[0]?.[0])).toContain('undocumented');
});

it('cannot be made without authorize', () => {
  const { vivamo } = setUp();
  const options = { client: vivamo.client() } as unknown as IntentStatusHandlerOptions;
  expect(() => createIntentStatusHandler(options)).toThrow(TypeError);
});
