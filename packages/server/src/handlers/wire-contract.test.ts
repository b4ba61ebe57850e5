import { describe, expect, it } from 'vitest';
import contract from '../../../../docs/wire-contract.json' with { type: 'json' };
import { ALLOWED, CHECK, CREATE, fakeVivamo, INTENT, post } from '../../test/fake-vivamo.js';
import { createGeolocationHandler } from './geolocation.js';
import { HandlerError } from './handler-error.js';
import type { Handler } from './handler.js';
import { createIntentStatusHandler } from './intent-status.js';
import { createPaymentIntentHandler } from './payment-intent.js';

interface Answer {
  readonly name: string;
  readonly vivamo?: { readonly status: number; readonly body: unknown };
  readonly status: number;
  readonly body: unknown;
}

const STATUS = 'GET /v1/payment-intents/pi_2/status';
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

function intentHandler(
  answers: Parameters<typeof fakeVivamo>[0],
  intent?: () => never,
): [Handler, ReturnType<typeof fakeVivamo>] {
  const vivamo = fakeVivamo(answers);
  const handler = createPaymentIntentHandler({
    client: vivamo.client(),
    clientIp: 'runtime',
    onError,
    intent:
      intent ??
      (() => ({
        customer: { externalCustomerId: 'customer-1' },
        paymentIntent: { amount: '25.00', currency: 'USD', externalPaymentIntentId: 'order-7' },
      })),
  });
  return [handler, vivamo];
}

describe('the location check', () => {
  it.each(ofVivamo(contract.geolocation))('answers: $name', async (answer) => {
    const client = fakeVivamo({ [CHECK]: answer.vivamo! }).client();
    const handler = createGeolocationHandler({ client, clientIp: 'runtime', onError });
    await expectAnswer(await handler(post(contract.geolocation.request.body), runtime), answer);
  });
});

describe('the intent', () => {
  const ask = () => post(contract.intent.request.body);

  it.each(ofVivamo(contract.intent))('answers: $name', async (answer) => {
    const [handler] = intentHandler({ [CHECK]: ALLOWED, [CREATE]: answer.vivamo! });
    await expectAnswer(await handler(ask(), runtime), answer);
  });

  it('answers: the location is blocked, and creates nothing', async () => {
    const blocked = { status: 200, body: { allowed: false } };
    const [handler, vivamo] = intentHandler({ [CHECK]: blocked, [CREATE]: INTENT });
    const answer = named(contract.intent, 'the location is blocked');
    await expectAnswer(await handler(ask(), runtime), answer);
    expect(vivamo.endpoints()).toEqual([CHECK]);
  });

  it.each([
    ['a 5xx', { status: 500, body: {} }],
    ['a refusal', { status: 403, body: { message: 'Forbidden resource' } }],
    ['a malformed answer', { status: 200, body: { allowed: 'true' } }],
    ['a network failure', () => Promise.reject(new TypeError('fetch failed'))],
  ])('answers: the location could not be checked, for %s', async (_name, check) => {
    const [handler, vivamo] = intentHandler({ [CHECK]: check, [CREATE]: INTENT });
    const answer = named(contract.intent, 'the location could not be checked');
    await expectAnswer(await handler(ask(), runtime), answer);
    expect(vivamo.endpoints()).toEqual([CHECK]);
  });

  it('answers: not signed in', async () => {
    const [handler, vivamo] = intentHandler({ [CHECK]: ALLOWED }, () => {
      throw new HandlerError(401, 'not-signed-in', 'Please sign in.');
    });
    const answer = named(contract.intent, 'not signed in');
    await expectAnswer(await handler(ask(), runtime), answer);
    expect(vivamo.endpoints()).toEqual([CHECK]);
  });
});

describe('the status', () => {
  const { query } = contract.status.request;
  const ask = () => new Request(`https://shop.example/status?${new URLSearchParams(query)}`);

  it.each(ofVivamo(contract.status))('answers: $name', async (answer) => {
    const client = fakeVivamo({ [STATUS]: answer.vivamo! }).client();
    const handler = createIntentStatusHandler({ client, authorize: () => true });
    await expectAnswer(await handler(ask()), answer);
  });

  it("answers: not this customer's intent, without asking Vivamo", async () => {
    const vivamo = fakeVivamo({});
    const handler = createIntentStatusHandler({ client: vivamo.client(), authorize: () => false });
    await expectAnswer(await handler(ask()), named(contract.status, "not this customer's intent"));
    expect(vivamo.calls).toHaveLength(0);
  });
});
