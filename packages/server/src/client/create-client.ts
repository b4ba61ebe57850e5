import { resolveBaseUrl, type VivamoEnvironment } from './base-url.js';
import { createCustomers, type Customers } from './customers.js';
import type { DisbursementIntents } from './disbursement-intents.js';
import { createDisbursements, type Disbursements } from './disbursements.js';
import { createGeolocation, type Geolocation } from './geolocation.js';
import { createIntents } from './intents.js';
import { createKyc, type Kyc } from './kyc.js';
import type { PaymentIntents } from './payment-intents.js';
import { createPrizes, type Prizes } from './prizes.js';
import { createRequester } from './request.js';
import { createWebhooks, type Webhooks } from './webhooks.js';

/** What a client is made of. */
export interface VivamoClientOptions {
  /** The secret key of your account. It must never reach a page. */
  readonly secretKey: string;
  /** Which Vivamo the key belongs to. There is no default: a guess could move real money. */
  readonly environment: VivamoEnvironment;
  /** Another address for the API, a local sandbox's. HTTPS, or plain HTTP on loopback. */
  readonly baseUrl?: string | undefined;
  /** Another `fetch`. Default: the global one. */
  readonly fetch?: typeof fetch | undefined;
  /**
   * The time limit of one call, in milliseconds, its retries included. Default: 8 000, below what the
   * elements wait for a location check.
   */
  readonly timeoutMs?: number | undefined;
  /** How often a read is sent again after a 5xx or a network failure. Default: 2. */
  readonly retries?: number | undefined;
}

/** The Vivamo API, by groups. Every method rejects with a `VivamoApiError`. */
export interface VivamoClient {
  readonly customers: Customers;
  readonly kyc: Kyc;
  readonly paymentIntents: PaymentIntents;
  readonly disbursementIntents: DisbursementIntents;
  readonly disbursements: Disbursements;
  readonly prizes: Prizes;
  readonly geolocation: Geolocation;
  readonly webhooks: Webhooks;
}

const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Makes a client of the Vivamo API.
 *
 * Reads are sent again after a 5xx or a network failure, with growing random pauses. What creates
 * or decides something never is.
 *
 * @throws TypeError where an option is missing or wrong. No message repeats the key.
 *
 * @example
 * const client = createVivamoClient({
 *   secretKey: process.env.VIVAMO_SECRET_KEY ?? '',
 *   environment: 'test',
 * });
 * const { allowed } = await client.geolocation.check({ ip: '203.0.113.7' });
 */
export function createVivamoClient(options: VivamoClientOptions): VivamoClient {
  const { secretKey, environment, timeoutMs = 8_000, retries = 2 } = options;
  checkSecretKey(secretKey);
  if (!(
    timeoutMs > 0 &&
    timeoutMs <= LONGEST_TIMER_MS &&
    Number.isInteger(retries) &&
    retries >= 0
  )) {
    throw new TypeError(
      `timeoutMs must be milliseconds and retries a whole number from 0, received ${timeoutMs} and ${retries}.`,
    );
  }
  const request = createRequester({
    secretKey,
    baseUrl: resolveBaseUrl(environment, options.baseUrl),
    fetch: options.fetch ?? ((...args) => globalThis.fetch(...args)),
    timeoutMs,
    retries,
  });
  return {
    customers: createCustomers(request),
    kyc: createKyc(request),
    paymentIntents: createIntents('payment', request),
    disbursementIntents: createIntents('disbursement', request),
    disbursements: createDisbursements(request),
    prizes: createPrizes(request),
    geolocation: createGeolocation(request),
    webhooks: createWebhooks(request),
  };
}

function checkSecretKey(key: unknown): void {
  // Anything else would be refused by the platform, in a message that repeats it.
  if (typeof key !== 'string' || !/^(?!pk_)[\x21-\x7e]+$/.test(key)) {
    throw new TypeError(
      'secretKey must be the secret key of your account, not the publishable one (pk_…), without spaces or line breaks. Is the environment variable set?',
    );
  }
}
