import { describe, expect, it } from 'vitest';
import { CHECK, CREATE, CREATE_PAYOUT, fakeVivamo } from '../../test/fake-vivamo.js';
import type { VivamoClient } from './create-client.js';

type Call = (client: VivamoClient) => Promise<unknown>;

const CUSTOMERS = 'GET /v1/customers';
const WEBHOOKS = '/v1/operators/webhooks';
const prize = { reportableWinnings: '1200.00', dateWon: '2030-01-15', typeOfWager: 'Bingo' };

/** The methods whose answer is a list, and the field that each entry must have. */
const lists: [string, string, string, Call][] = [
  [
    'disbursements.pendingValidation',
    'disbursementIntentId',
    'GET /v1/disbursements/pending-validation',
    ({ disbursements }) => disbursements.pendingValidation(),
  ],
  [
    'kyc.forReview',
    'externalCustomerId',
    'GET /v1/customers/kyc-for-review',
    ({ kyc }) => kyc.forReview(),
  ],
  ['webhooks.list', '_id', `GET ${WEBHOOKS}`, ({ webhooks }) => webhooks.list()],
];

describe.each(lists)('the list of %s, by %s', (_name, field, endpoint, call) => {
  it('may be empty', async () => {
    const vivamo = fakeVivamo({ [endpoint]: { status: 200, body: [] } });
    expect(await call(vivamo.client())).toEqual([]);
  });

  it.each([
    [{}],
    [{ items: [] }],
    ['x'],
    [null],
    [[null]],
    [['x']],
    [[[]]],
    [[{ [field]: 'x' }, {}]],
    [[{ [field]: '' }]],
    [[{ [field]: 7 }]],
    [{ 0: { [field]: 'x' }, length: 1 }],
  ])('is not taken out of %j', async (body) => {
    const vivamo = fakeVivamo({ [endpoint]: { status: 200, body } });
    await expect(call(vivamo.client({ retries: 2 }))).rejects.toMatchObject({
      code: 'malformed-answer',
      status: 200,
    });
    expect(vivamo.calls).toHaveLength(1);
  });
});

describe('an answer', () => {
  const list: Call = ({ customers }) => customers.list();
  const prizes: Call = (client) => client.prizes.list('c1');
  const info: Call = ({ kyc }) => kyc.info('c1');
  const register: Call = ({ webhooks }) => webhooks.create({ url: 'https://a.b' });
  const change: Call = ({ webhooks }) => webhooks.update('wh_1', {});
  const proceed: Call = ({ disbursements }) => disbursements.proceed('di_1', true);
  const customer = { externalCustomerId: 'c1' };
  const terms = { amount: '25.00', currency: 'USD' };
  const pay: Call = ({ paymentIntents }) =>
    paymentIntents.create({
      customer,
      paymentIntent: { ...terms, externalPaymentIntentId: 'o1' },
    });
  const payOut: Call = ({ disbursementIntents }) =>
    disbursementIntents.create({
      customer,
      disbursementIntent: { ...terms, externalDisbursementIntentId: 'w1' },
    });
  const check: Call = ({ geolocation }) => geolocation.check({ ip: '192.0.2.1' });
  const REGISTER = `POST ${WEBHOOKS}`;
  const PRIZES = 'GET /v1/customers/c1/prizes';
  const PROCEED = 'POST /v1/disbursements/di_1/proceed/true';

  it.each<[string, Call, string, unknown]>([
    [CUSTOMERS, list, 'customers', {}],
    [CUSTOMERS, list, 'customers', []],
    [CUSTOMERS, list, 'customers', null],
    [CUSTOMERS, list, 'customers', { customers: 'none', data: [] }],
    [PRIZES, prizes, 'prizes', {}],
    [PRIZES, prizes, 'prizes', []],
    [PRIZES, prizes, 'prizes', { prizes: 'none' }],
    ['GET /v1/customers/c1/kyc-info', info, 'externalCustomerId', { kycVerification: null }],
    [REGISTER, register, 'secretKey', { _id: 'wh_1' }],
    [REGISTER, register, 'secretKey', { _id: 'wh_1', secretKey: '' }],
    [REGISTER, register, 'secretKey', { _id: 'wh_1', secretKey: null }],
    [REGISTER, register, '_id', { secretKey: 'shown once' }],
    [REGISTER, register, '_id, secretKey', [{ _id: 'wh_1', secretKey: 'shown once' }]],
    [`PATCH ${WEBHOOKS}/wh_1`, change, '_id', { id: 'wh_1' }],
    [CREATE, pay, 'clientSecretKey', { paymentIntentId: 'pi_1' }],
    [CREATE, pay, 'clientSecretKey', { paymentIntentId: 'pi_1', clientSecretKey: '' }],
    [CREATE, pay, 'paymentIntentId', { clientSecretKey: 'shown once' }],
    [CREATE_PAYOUT, payOut, 'clientSecretKey', { disbursementIntentId: 'di_1' }],
    [
      CREATE_PAYOUT,
      payOut,
      'disbursementIntentId',
      { paymentIntentId: 'pi_1', clientSecretKey: 'shown once' },
    ],
    [PROCEED, proceed, 'status', { disbursementId: 'd_1' }],
    [CHECK, check, 'allowed', {}],
    [CHECK, check, 'allowed', { allowed: 'true' }],
    [CHECK, check, 'allowed', { allowed: 1 }],
    [CHECK, check, 'allowed', [true]],
  ])('to %s without what it must have says so, and quotes nothing', async (...given) => {
    const [endpoint, call, lacks, body] = given;
    const vivamo = fakeVivamo({ [endpoint]: { status: 201, body } });
    await expect(call(vivamo.client())).rejects.toMatchObject({
      name: 'VivamoApiError',
      code: 'malformed-answer',
      status: 201,
      message: expect.stringContaining(`without a usable ${lacks}.`) as string,
      retryable: false,
    });
    await expect(call(vivamo.client())).rejects.not.toMatchObject({
      message: expect.stringContaining('shown once') as string,
    });
  });

  /** The methods that need nothing of their answer. */
  const unread: [string, Call][] = [
    ['PUT /v1/customers/c1/data', ({ customers }) => customers.update('c1', {})],
    ['POST /v1/customers/c1/kyc-verify/proof_of_id', ({ kyc }) => kyc.verify('c1', true)],
    ['POST /v1/customers/c1/prizes', (client) => client.prizes.create('c1', prize)],
    [`DELETE ${WEBHOOKS}/wh_1`, ({ webhooks }) => webhooks.delete('wh_1')],
  ];

  describe.each(unread)('that is not read, to %s,', (endpoint, call) => {
    it.each([300, 301, 302, 303, 304, 307, 308])(
      'is no answer where it is a %i, which is not followed',
      async (status) => {
        const headers = { location: 'https://evil.example' };
        const answer = async () => new Response(null, { status, headers });
        const vivamo = fakeVivamo({ [endpoint]: answer });
        await expect(call(vivamo.client())).rejects.toMatchObject({
          code: 'malformed-answer',
          status,
          message: expect.stringContaining('without a usable status') as string,
        });
        expect(vivamo.calls.map(({ redirect }) => redirect)).toEqual(['manual']);
      },
    );

    it.each([
      [200, 'OK'],
      [201, '{}'],
      [204, null],
    ])('may be a %i with %j', async (status, text) => {
      const vivamo = fakeVivamo({ [endpoint]: async () => new Response(text, { status }) });
      await expect(call(vivamo.client())).resolves.not.toThrow();
    });
  });
});
