import { createCustomer, changeCustomer, getCustomer, listCustomers } from '../areas/customers.js';
import {
  createDisbursementIntent,
  disbursementIntentStatus,
  pendingValidation,
  proceed,
} from '../areas/disbursements.js';
import { addresses, checkGeolocation } from '../areas/geolocation.js';
import { kycForReview, kycInfo, kycVerify } from '../areas/kyc.js';
import type { Endpoint } from '../areas/knowledge.js';
import { createPaymentIntent, paymentIntentStatus } from '../areas/payment-intents.js';
import { listPrizes, recordPrize } from '../areas/prizes.js';
import { changeWebhook, createWebhook, deleteWebhook, listWebhooks } from '../areas/webhooks.js';
import type { Json } from '../traffic/traffic.js';
import { ada, type Operator } from './operator.js';

/** A request that is in order. */
export interface GoodRequest {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: Json;
}

const customer = { externalCustomerId: 'ada' };
const customData = { custom1: 'one', custom2: 'two', custom3: 'three' };
const money = { amount: '100.00', currency: 'USD', customData };

/** A prize of bingo with every field that it may have. */
export const bingoPrize = {
  reportableWinnings: '1500.00',
  dateWon: '2030-01-10T20:00:00.000Z',
  typeOfWager: 'Bingo',
  federalIncomeTaxWithheld: '360.00',
  race: '7',
  winningsFromIdenticalWagers: '20.00',
  wagerAmount: '2.00',
  ticketOrCardNumber: 'B-1207',
  payerInitials: 'AL',
  payerLocation: 'Albany',
  cashierOrWindow: '4',
};

const theirs = async (operator: Operator): Promise<GoodRequest> => {
  await operator.createCustomer();
  return { params: customer };
};

const withWebhook = async (operator: Operator): Promise<string> =>
  (await operator.register('/registered')).answer._id;

/** A request that is in order for each endpoint, once there is what it is about. */
const requests = new Map<Endpoint, (operator: Operator) => Promise<GoodRequest>>([
  [createCustomer, async () => ({ body: { ...customer, data: ada, verifyAfterCreation: true } })],
  [listCustomers, async () => ({ query: { page: '1', size: '2' } })],
  [getCustomer, theirs],
  [changeCustomer, async (operator) => ({ ...(await theirs(operator)), body: ada })],
  [kycInfo, theirs],
  [
    kycVerify,
    async (operator) => {
      await operator.createCustomer();
      await operator.control('POST', '/customers/ada/kyc', { status: 'under_review' });
      return { params: { ...customer, type: 'proof_of_id' }, body: { verify: true } };
    },
  ],
  [kycForReview, async () => ({})],
  [
    createPaymentIntent,
    async (operator) => {
      await operator.createCustomer();
      const own = { externalPaymentIntentId: 'order-1', sendReceiptEmail: true };
      return { body: { customer, paymentIntent: { ...money, ...own } } };
    },
  ],
  [
    paymentIntentStatus,
    async (operator) => ({
      params: { paymentIntentId: (await operator.createPayment()).paymentIntentId },
    }),
  ],
  [
    createDisbursementIntent,
    async (operator) => {
      await operator.createCustomer();
      const own = { externalDisbursementIntentId: 'win-1', sendStatusEmail: true };
      return { body: { customer, disbursementIntent: { ...money, ...own } } };
    },
  ],
  [
    disbursementIntentStatus,
    async (operator) => ({
      params: { disbursementIntentId: (await operator.createPayout()).disbursementIntentId },
    }),
  ],
  [pendingValidation, async () => ({})],
  [
    proceed,
    async (operator) => ({
      params: { disbursementIntentId: await operator.requestPayout(), allow: 'true' },
    }),
  ],
  [recordPrize, async (operator) => ({ ...(await theirs(operator)), body: bingoPrize })],
  [listPrizes, async (operator) => ({ ...(await theirs(operator)), query: { taxYear: '2029' } })],
  [checkGeolocation, async () => ({ body: { ip: addresses.newYork } })],
  [
    createWebhook,
    async ({ receiver }) => ({
      body: { url: receiver.url('/new'), headers: { 'x-a': '1' }, eventTypes: ['transaction'] },
    }),
  ],
  [listWebhooks, async () => ({})],
  [
    changeWebhook,
    async (operator) => ({
      params: { webhookId: await withWebhook(operator) },
      body: {
        url: operator.receiver.url('/changed'),
        status: 'active',
        eventTypes: ['transaction'],
        headers: { 'x-a': '2' },
      },
    }),
  ],
  [deleteWebhook, async (operator) => ({ body: { _id: await withWebhook(operator) } })],
]);

/** Makes what an endpoint is about, and a request of it that is in order. */
export async function goodRequest(endpoint: Endpoint, operator: Operator): Promise<GoodRequest> {
  const make = requests.get(endpoint);
  if (!make) throw new Error(`There is no good request for ${endpoint.method} ${endpoint.path}.`);
  return make(operator);
}

/** Asks an endpoint. */
export function ask(
  operator: Operator,
  { method, path }: Endpoint,
  { params = {}, query = {}, body }: GoodRequest,
  key?: string,
) {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  const search = new URLSearchParams(query).toString();
  const address = filled.replace(/^\/v1/, '') + (search && `?${search}`);
  return operator.api(method, address, body, key);
}
