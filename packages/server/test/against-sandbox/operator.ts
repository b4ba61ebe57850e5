import { type SandboxOptions, sequentialIds } from '@vivamo-widgets/sandbox';
import { startSandbox } from '@vivamo-widgets/sandbox/node';
import { expect, onTestFinished } from 'vitest';
import { createVivamoClient, VivamoApiError, type VivamoClientOptions } from '../../src/index.js';
import { createCustomerSdk } from './customer-sdk.js';
import { carriedOut, recorded } from './recorder.js';

export const minute = 60_000;
export const hour = 60 * minute;

/** When every sandbox of this suite begins; its clock stands until a test lets time pass. */
const start = Date.UTC(2030, 0, 15, 12);
export const now = '2030-01-15T12:00:00.000Z';

/** A customer's data, with every field that there is. */
export const ada = {
  email: 'ada@example.com',
  phone: '+12025550123',
  firstName: 'Ada',
  lastName: 'Lovelace',
  street: '1 Main Street',
  street2: 'Suite 2',
  city: 'Albany',
  state: 'NY',
  zip: '12207',
  country: 'US',
};

/** An operator's server with a client, and a sandbox that it reaches over HTTP. */
export type Operator = Awaited<ReturnType<typeof startOperator>>;

/** Starts a sandbox on a free port, for as long as the test that asks for it runs. */
export async function startOperator(options: SandboxOptions = {}) {
  const { url, sandbox, close } = await startSandbox({
    port: 0,
    time: start,
    ids: sequentialIds,
    processingTime: minute,
    settlementTime: hour,
    // What webhooks are sent to is never asked.
    fetch: async () => new Response(),
    ...options,
  });
  onTestFinished(async () => {
    carriedOut.push(...sandbox.requests().filter(({ status }) => status !== null && status < 300));
    await close();
  });

  const clientWith = (changes: Partial<VivamoClientOptions>) =>
    recorded(
      createVivamoClient({
        secretKey: sandbox.secretKey,
        environment: 'test',
        baseUrl: url,
        ...changes,
      }),
    );
  const client = clientWith({});
  const operator = {
    url,
    sandbox,
    client,
    clientWith,
    /** What a customer's page asks of the sandbox, with a client secret. */
    customer: (clientSecretKey: string) => createCustomerSdk(url, sandbox, clientSecretKey),
    createCustomer: (externalCustomerId = 'ada', data: object = {}) =>
      client.customers.create({
        externalCustomerId,
        data: { ...ada, email: `${externalCustomerId}@example.com`, ...data },
      }),
    createPayment: (terms: object = {}) =>
      client.paymentIntents.create({
        customer: { externalCustomerId: 'ada' },
        paymentIntent: {
          ...{ amount: '25.00', currency: 'USD', externalPaymentIntentId: 'order-1' },
          ...terms,
        },
      }),
    createPayout: (terms: object = {}) =>
      client.disbursementIntents.create({
        customer: { externalCustomerId: 'ada' },
        disbursementIntent: {
          ...{ amount: '50.00', currency: 'USD', externalDisbursementIntentId: 'win-1' },
          ...terms,
        },
      }),
    /** A payout that the customer has asked for, and that waits for the operator. */
    async requestPayout(terms: object = {}) {
      const { clientSecretKey, disbursementIntentId } = await operator.createPayout(terms);
      await operator.customer(clientSecretKey).giveBankAccount();
      return disbursementIntentId;
    },
  };
  return operator;
}

/** The error of a call that must not succeed. */
export async function errorOf(call: Promise<unknown>): Promise<VivamoApiError> {
  const error = await call.then(
    (answer) => expect.fail(`the call was answered with ${JSON.stringify(answer)}`),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(VivamoApiError);
  return error as VivamoApiError;
}

/** A refusal, for the sake of what the sandbox says; with which broken rules, by their names. */
export function refusal(status: number, message: unknown, errors: object[] = []) {
  return { code: 'refused', status, vivamoMessage: message, errors, retryable: false };
}
