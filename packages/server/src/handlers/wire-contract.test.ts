import { describe, expect, it } from 'vitest';
import contract from '../../../../docs/wire-contract.json' with { type: 'json' };
import { ALLOWED, CHECK, CREATE, CREATE_PAYOUT, fakeVivamo, post } from '../../test/fake-vivamo.js';
import { createDisbursementIntentHandler } from './disbursement-intent.js';
import { createGeolocationHandler } from './geolocation.js';
import { HandlerError } from './handler-error.js';
import { createIntentStatusHandler } from './intent-status.js';
import { createPaymentIntentHandler } from './payment-intent.js';

interface Answer {
  readonly name: string;
  readonly vivamo?: { readonly status: number; readonly body: unknown };
  readonly status: number;
  readonly body: unknown;
}

const runtime = { ip: '203.0.113.7' };
const onError = () => {};
const answersOf = (endpoint: { answers: unknown }) => endpoint.answers as Answer[];
const ofVivamo = (endpoint: { answers: unknown }) =>
  answersOf(endpoint).filter(({ vivamo }) => vivamo !== undefined);
const named = (endpoint: { answers: unknown }, name: string) => {
  const answer = answersOf(endpoint).find((each) => each.name === name);
  if (!answer) throw new Error(`The wire contract has no "${name}".`);
  return answer;
};

async function expectAnswer(response: Response, { status, body }: Answer) {
  expect(response.status).toBe(status);
  expect(await response.json()).toEqual(body);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
}

describe('the location check', () => {
  it.each(ofVivamo(contract.geolocation))('answers: $name', async (answer) => {
    const client = fakeVivamo({ [CHECK]: answer.vivamo! }).client();
    const handler = createGeolocationHandler({ client, clientIp: 'runtime', onError });
    await expectAnswer(await handler(post(contract.geolocation.request.body), runtime), answer);
  });
});

type Vivamo = ReturnType<typeof fakeVivamo>;
/** An intent handler whose callback runs `refuse` first. */
type MakeHandler = (
  vivamo: Vivamo,
  refuse: () => void,
) => ReturnType<typeof createPaymentIntentHandler>;

const payment: MakeHandler = (vivamo, refuse) =>
  createPaymentIntentHandler({
    client: vivamo.client(),
    clientIp: 'runtime',
    onError,
    intent() {
      refuse();
      return {
        customer: { externalCustomerId: 'customer-1' },
        paymentIntent: { amount: '25.00', currency: 'USD', externalPaymentIntentId: 'order-7' },
      };
    },
  });

const disbursement: MakeHandler = (vivamo, refuse) =>
  createDisbursementIntentHandler({
    client: vivamo.client(),
    clientIp: 'runtime',
    onError,
    intent() {
      refuse();
      return {
        customer: { externalCustomerId: 'customer-1' },
        disbursementIntent: {
          amount: '50.00',
          currency: 'USD',
          externalDisbursementIntentId: 'withdrawal-3',
        },
      };
    },
  });

describe.each([
  { kind: 'payment', section: contract.intent, endpoint: CREATE, make: payment },
  {
    kind: 'disbursement',
    section: contract.disbursementIntent,
    endpoint: CREATE_PAYOUT,
    make: disbursement,
  },
])('the $kind intent', ({ section, endpoint, make }) => {
  const setUp = (answers: Parameters<typeof fakeVivamo>[0], refuse = () => {}) => {
    const vivamo = fakeVivamo(answers);
    const handler = make(vivamo, refuse);
    return { vivamo, ask: () => handler(post(section.request.body), runtime) };
  };

  it.each(ofVivamo(section))('answers: $name', async (answer) => {
    const { ask } = setUp({ [CHECK]: ALLOWED, [endpoint]: answer.vivamo! });
    await expectAnswer(await ask(), answer);
  });

  it('answers: the location is blocked, and creates nothing', async () => {
    const { ask, vivamo } = setUp({ [CHECK]: { status: 200, body: { allowed: false } } });
    await expectAnswer(await ask(), named(section, 'the location is blocked'));
    expect(vivamo.endpoints()).toEqual([CHECK]);
  });

  it.each([
    ['a 5xx', { status: 500, body: {} }],
    ['a refusal', { status: 403, body: { message: 'Forbidden resource' } }],
    ['a malformed answer', { status: 200, body: { allowed: 'true' } }],
    ['a network failure', () => Promise.reject(new TypeError('fetch failed'))],
  ])('answers: the location could not be checked, for %s', async (_name, check) => {
    const { ask, vivamo } = setUp({ [CHECK]: check });
    await expectAnswer(await ask(), named(section, 'the location could not be checked'));
    expect(vivamo.endpoints()).toEqual([CHECK]);
  });

  it('answers: not signed in', async () => {
    const { ask, vivamo } = setUp({ [CHECK]: ALLOWED }, () => {
      throw new HandlerError(401, 'not-signed-in', 'Please sign in.');
    });
    await expectAnswer(await ask(), named(section, 'not signed in'));
    expect(vivamo.endpoints()).toEqual([CHECK]);
  });
});

describe.each([
  {
    kind: 'payment',
    section: contract.status,
    endpoint: 'GET /v1/payment-intents/pi_2/status',
  },
  {
    kind: 'disbursement',
    section: contract.disbursementStatus,
    endpoint: 'GET /v1/disbursement-intents/di_2/status',
  },
])('the status of a $kind', ({ section, endpoint }) => {
  const query = new URLSearchParams(section.request.query);
  const ask = () => new Request(`https://shop.example/status?${query}`);

  it.each(ofVivamo(section))('answers: $name', async (answer) => {
    const client = fakeVivamo({ [endpoint]: answer.vivamo! }).client();
    const handler = createIntentStatusHandler({ client, authorize: () => true });
    await expectAnswer(await handler(ask()), answer);
  });

  it("answers: not this customer's intent, without asking Vivamo", async () => {
    const vivamo = fakeVivamo({});
    const handler = createIntentStatusHandler({ client: vivamo.client(), authorize: () => false });
    await expectAnswer(await handler(ask()), named(section, "not this customer's intent"));
    expect(vivamo.calls).toHaveLength(0);
  });
});
