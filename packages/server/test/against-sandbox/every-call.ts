import type { VivamoClient } from '../../src/index.js';
import { type Operator, startOperator } from './operator.js';
import type { MethodName } from './recorder.js';

/** What every method can be called with in turn. */
export interface Ids {
  readonly customer: string;
  readonly paymentIntent: string;
  readonly payout: string;
  readonly webhook: string;
}

/** One call of each method: one that the sandbox of `startWorld` answers. */
export interface EveryCall {
  /** As the sandbox's OpenAPI document has it. */
  readonly endpoint: string;
  /** Which of the ids stands in the address. */
  readonly id?: keyof Ids;
  call(client: VivamoClient, ids: Ids): Promise<unknown>;
}

const customer = '/v1/customers/{externalCustomerId}';
const webhooks = '/v1/operators/webhooks';
const prize = {
  reportableWinnings: '1500.00',
  dateWon: '2030-01-14',
  typeOfWager: 'Bingo',
  ticketOrCardNumber: '42',
};

/** The calls that change nothing. */
export const reads: Readonly<Partial<Record<MethodName, EveryCall>>> = {
  'customers.get': {
    endpoint: `GET ${customer}`,
    id: 'customer',
    call: ({ customers }, ids) => customers.get(ids.customer),
  },
  'customers.list': {
    endpoint: 'GET /v1/customers',
    call: ({ customers }) => customers.list({ page: 1, size: 5 }),
  },
  'kyc.info': {
    endpoint: `GET ${customer}/kyc-info`,
    id: 'customer',
    call: ({ kyc }, ids) => kyc.info(ids.customer),
  },
  'kyc.forReview': {
    endpoint: 'GET /v1/customers/kyc-for-review',
    call: ({ kyc }) => kyc.forReview(),
  },
  'paymentIntents.status': {
    endpoint: 'GET /v1/payment-intents/{id}/status',
    id: 'paymentIntent',
    call: ({ paymentIntents }, ids) => paymentIntents.status(ids.paymentIntent),
  },
  'disbursementIntents.status': {
    endpoint: 'GET /v1/disbursement-intents/{id}/status',
    id: 'payout',
    call: ({ disbursementIntents }, ids) => disbursementIntents.status(ids.payout),
  },
  'disbursements.pendingValidation': {
    endpoint: 'GET /v1/disbursements/pending-validation',
    call: ({ disbursements }) => disbursements.pendingValidation(),
  },
  'prizes.list': {
    endpoint: `GET ${customer}/prizes`,
    id: 'customer',
    call: ({ prizes }, ids) => prizes.list(ids.customer, { taxYear: 2030 }),
  },
  'geolocation.check': {
    endpoint: 'POST /v1/operators/check-geolocation',
    call: ({ geolocation }) => geolocation.check({ ip: '192.0.2.1' }),
  },
  'webhooks.list': {
    endpoint: `GET ${webhooks}`,
    call: (client) => client.webhooks.list(),
  },
};

/** The calls that create, change, decide or delete. */
export const writes: Readonly<Partial<Record<MethodName, EveryCall>>> = {
  'customers.create': {
    endpoint: 'POST /v1/customers',
    call: ({ customers }) =>
      customers.create({ externalCustomerId: 'new', data: { email: 'new@example.com' } }),
  },
  'customers.update': {
    endpoint: `PUT ${customer}/data`,
    id: 'customer',
    call: ({ customers }, ids) => customers.update(ids.customer, { city: 'Troy' }),
  },
  'kyc.verify': {
    endpoint: `POST ${customer}/kyc-verify/{type}`,
    id: 'customer',
    call: ({ kyc }, ids) => kyc.verify(ids.customer, true),
  },
  'paymentIntents.create': {
    endpoint: 'POST /v1/payment-intents',
    call: ({ paymentIntents }, ids) =>
      paymentIntents.create({
        customer: { externalCustomerId: ids.customer },
        paymentIntent: { amount: '1', currency: 'USD', externalPaymentIntentId: 'order-2' },
      }),
  },
  'disbursementIntents.create': {
    endpoint: 'POST /v1/disbursement-intents',
    call: ({ disbursementIntents }, ids) =>
      disbursementIntents.create({
        customer: { externalCustomerId: ids.customer },
        disbursementIntent: {
          amount: '1',
          currency: 'USD',
          externalDisbursementIntentId: 'win-2',
        },
      }),
  },
  'disbursements.proceed': {
    endpoint: 'POST /v1/disbursements/{disbursementIntentId}/proceed/{allow}',
    id: 'payout',
    call: ({ disbursements }, ids) => disbursements.proceed(ids.payout, true),
  },
  'prizes.create': {
    endpoint: `POST ${customer}/prizes`,
    id: 'customer',
    call: ({ prizes }, ids) => prizes.create(ids.customer, prize),
  },
  'webhooks.create': {
    endpoint: `POST ${webhooks}`,
    call: (client) => client.webhooks.create({ url: 'https://operator.example/new' }),
  },
  'webhooks.update': {
    endpoint: `PATCH ${webhooks}/{id}`,
    id: 'webhook',
    call: (client, ids) => client.webhooks.update(ids.webhook, { status: 'inactive' }),
  },
  'webhooks.delete': {
    endpoint: `DELETE ${webhooks}/{id}`,
    id: 'webhook',
    call: (client, ids) => client.webhooks.delete(ids.webhook),
  },
};

/** A call of each method, by the method's name. */
export const everyCall = { ...reads, ...writes };

/** An operator, and one of everything that a call can be about. */
export async function startWorld(): Promise<Operator & { ids: Ids }> {
  const operator = await startOperator();
  await operator.createCustomer();
  operator.sandbox.setKyc('ada', 'under_review');
  const { paymentIntentId } = await operator.createPayment();
  const payout = await operator.requestPayout();
  const { _id } = await operator.client.webhooks.create({ url: 'https://operator.example/old' });
  const ids = { customer: 'ada', paymentIntent: paymentIntentId, payout, webhook: _id };
  return { ...operator, ids };
}
