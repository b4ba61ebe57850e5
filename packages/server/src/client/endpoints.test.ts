import { describe, expect, it } from 'vitest';
import { fakeVivamo } from '../../test/fake-vivamo.js';
import type { VivamoClient } from './create-client.js';

const customer = { externalCustomerId: 'c/1 ?#', data: { email: 'a@b.co' } };
const payment = {
  customer: { externalCustomerId: 'c1' },
  paymentIntent: { amount: '25.00', currency: 'USD', externalPaymentIntentId: 'o1' },
};
const payout = {
  customer: { externalCustomerId: 'c1' },
  disbursementIntent: { amount: '50.00', currency: 'USD', externalDisbursementIntentId: 'w1' },
};
const prize = { reportableWinnings: '1200.00', dateWon: '2030-01-15', typeOfWager: 'Bingo' };
const webhook = {
  url: 'https://a.b/?c',
  headers: { 'x-a': 'b' },
  eventTypes: ['transaction'] as const,
};

/** An id that is no part of an address, and how it stands there. */
const id = 'a/1 ?#';
const encoded = 'a%2F1%20%3F%23';

/** What every method of the client sends, and the least that it is answered. */
const calls: [
  method: string,
  endpoint: string,
  call: (client: VivamoClient) => Promise<unknown>,
  answer: object,
  body?: unknown,
][] = [
  [
    'customers.create',
    'POST /v1/customers',
    ({ customers }) => customers.create(customer),
    customer,
    customer,
  ],
  ['customers.get', `GET /v1/customers/${encoded}`, (to) => to.customers.get(id), customer],
  ['customers.list', 'GET /v1/customers', (to) => to.customers.list(), { customers: [] }],
  [
    'customers.update',
    `PUT /v1/customers/${encoded}/data`,
    ({ customers }) => customers.update(id, { city: 'Troy' }),
    {},
    { city: 'Troy' },
  ],
  ['kyc.info', `GET /v1/customers/${encoded}/kyc-info`, ({ kyc }) => kyc.info(id), customer],
  ['kyc.forReview', 'GET /v1/customers/kyc-for-review', ({ kyc }) => kyc.forReview(), [customer]],
  [
    'kyc.verify',
    `POST /v1/customers/${encoded}/kyc-verify/proof_of_id`,
    ({ kyc }) => kyc.verify(id, false),
    {},
    { verify: false },
  ],
  [
    'paymentIntents.create',
    'POST /v1/payment-intents',
    ({ paymentIntents }) => paymentIntents.create(payment),
    { paymentIntentId: 'pi_1', clientSecretKey: 'cs_pi_1' },
    payment,
  ],
  [
    'paymentIntents.status',
    `GET /v1/payment-intents/${encoded}/status`,
    ({ paymentIntents }) => paymentIntents.status(id),
    { status: 'new-one' },
  ],
  [
    'disbursementIntents.create',
    'POST /v1/disbursement-intents',
    ({ disbursementIntents }) => disbursementIntents.create(payout),
    { disbursementIntentId: 'di_1', clientSecretKey: 'cs_di_1' },
    payout,
  ],
  [
    'disbursementIntents.status',
    `GET /v1/disbursement-intents/${encoded}/status`,
    ({ disbursementIntents }) => disbursementIntents.status(id),
    { status: 'new-one' },
  ],
  [
    'disbursements.pendingValidation',
    'GET /v1/disbursements/pending-validation',
    ({ disbursements }) => disbursements.pendingValidation(),
    [{ disbursementIntentId: 'di_1' }],
  ],
  [
    'disbursements.proceed',
    `POST /v1/disbursements/${encoded}/proceed/true`,
    ({ disbursements }) => disbursements.proceed(id, true),
    { status: 'new-one' },
  ],
  [
    'disbursements.proceed',
    `POST /v1/disbursements/${encoded}/proceed/false`,
    ({ disbursements }) => disbursements.proceed(id, false),
    { status: 'new-one' },
  ],
  [
    'prizes.create',
    `POST /v1/customers/${encoded}/prizes`,
    ({ prizes }) => prizes.create(id, prize),
    { prize },
    prize,
  ],
  [
    'prizes.list',
    `GET /v1/customers/${encoded}/prizes`,
    ({ prizes }) => prizes.list(id),
    { prizes: [] },
  ],
  [
    'geolocation.check',
    'POST /v1/operators/check-geolocation',
    ({ geolocation }) => geolocation.check({ ip: '2001:db8::1' }),
    { allowed: false },
    { ip: '2001:db8::1' },
  ],
  [
    'webhooks.create',
    'POST /v1/operators/webhooks',
    ({ webhooks }) => webhooks.create(webhook),
    { _id: 'wh_1', secretKey: 'shown once' },
    webhook,
  ],
  [
    'webhooks.list',
    'GET /v1/operators/webhooks',
    ({ webhooks }) => webhooks.list(),
    [{ _id: 'wh_1' }],
  ],
  [
    'webhooks.update',
    `PATCH /v1/operators/webhooks/${encoded}`,
    ({ webhooks }) => webhooks.update(id, { status: 'inactive' }),
    { _id: 'wh_1' },
    { status: 'inactive' },
  ],
  [
    'webhooks.delete',
    `DELETE /v1/operators/webhooks/${encoded}`,
    ({ webhooks }) => webhooks.delete(id),
    {},
    { _id: id },
  ],
];

describe('the endpoints', () => {
  it.each(calls)(
    'are called by path and body, and what is unknown in an answer passes through: %s, %s',
    async (_method, endpoint, call, answer, body) => {
      const full = Array.isArray(answer)
        ? answer.map((entry: object) => ({ ...entry, extra: 1 }))
        : { ...answer, extra: 1 };
      const vivamo = fakeVivamo({ [endpoint]: { status: 200, body: full } });
      expect(await call(vivamo.client())).toEqual(full);
      expect(vivamo.endpoints()).toEqual([endpoint]);
      expect(vivamo.calls[0]?.body).toEqual(body);
      expect(vivamo.calls[0]?.headers.get('content-type')).toBe(
        body === undefined ? null : 'application/json',
      );
    },
  );

  it('are all of them tried above', () => {
    const methods = Object.entries(fakeVivamo({}).client()).flatMap(([group, within]) =>
      Object.keys(within as object).map((name) => `${group}.${name}`),
    );
    expect([...new Set(calls.map(([method]) => method))]).toEqual(methods);
  });

  it.each([
    [{ page: 2 }, '?page=2'],
    [{ size: 5 }, '?size=5'],
    [{ page: 0, size: 100 }, '?page=0&size=100'],
    [{ page: undefined, size: undefined }, ''],
    [{}, ''],
  ])('are asked for the page %j as %j', async (query, search) => {
    const endpoint = `GET /v1/customers${search}`;
    const vivamo = fakeVivamo({ [endpoint]: { status: 200, body: { customers: [] } } });
    await vivamo.client().customers.list(query);
    expect(vivamo.endpoints()).toEqual([endpoint]);
  });

  it.each([
    [{ taxYear: 2029 }, '?taxYear=2029'],
    [{ taxYear: undefined }, ''],
    [{}, ''],
  ])('are asked for the prizes of %j as %j', async (query, search) => {
    const endpoint = `GET /v1/customers/c1/prizes${search}`;
    const vivamo = fakeVivamo({ [endpoint]: { status: 200, body: { prizes: [] } } });
    await vivamo.client().prizes.list('c1', query);
    expect(vivamo.endpoints()).toEqual([endpoint]);
  });
});
