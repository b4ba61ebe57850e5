import { createAdvancingClock, systemClock, type AdvancingClock, type Clock } from './clock.js';
import { CustomerStore } from './customers/customer-store.js';
import type { DisbursementIntent } from './disbursements/disbursement-intent.js';
import { randomIds, type IdGenerator } from './ids.js';
import { IntentStore } from './intents/intent-store.js';
import type { PaymentIntent } from './payments/payment-intent.js';
import type { SandboxEnvironment } from './places/location-check.js';
import { defaultLocationRules, type LocationRules } from './places/location-rules.js';
import type { SandboxLocation } from './places/place.js';
import { testValues } from './test-values.js';
import type { SendRequest } from './webhooks/send-event.js';
import { WebhookStore } from './webhooks/webhook-store.js';

/** How a sandbox is set up. Everything has a default. */
export interface SandboxOptions {
  /** The operator's secret key. Default `sk_test_sandbox`. */
  secretKey?: string;
  /** The operator's publishable key. Default `pk_test_sandbox`. */
  publishableKey?: string;
  /**
   * Where a visitor is whose address the sandbox has no place for, loopback above all:
   * `allowed` is Albany, New York, `blocked` is Seattle, Washington. Default `allowed`.
   */
  location?: SandboxLocation;
  /**
   * Where customers may transact. `null` or an empty object: everywhere, and no look-up is made.
   * Default: the US and Canada, without Washington and Idaho.
   */
  rules?: LocationRules | null;
  /** Default: the machine's time. */
  clock?: Clock;
  /** Default: random identifiers. See `createSequentialIds`. */
  ids?: IdGenerator;
  /**
   * `production` turns on what Vivamo documents for production only: disposable e-mail domains
   * and `+suffix` addresses are refused, and so are addresses that cannot be resolved. Default
   * `test`.
   */
  environment?: SandboxEnvironment;
  /**
   * How long a payment by card or pay by bank stays pending, in milliseconds. Default 800; 0
   * settles it at once.
   */
  processingTime?: number;
  /**
   * How long a payment from a bank account or in crypto stays pending, and an approved payout, in
   * milliseconds. Default 10,000; 0 settles it at once.
   */
  settlementTime?: number;
  /** What webhooks are sent with. Default: the machine's `fetch`. A test hands in its own. */
  fetch?: SendRequest;
}

/** All that one sandbox knows: its settings and what was made in it. */
export interface SandboxState {
  readonly secretKey: string;
  readonly publishableKey: string;
  readonly rules: LocationRules | null;
  readonly clock: AdvancingClock;
  readonly ids: IdGenerator;
  readonly environment: SandboxEnvironment;
  readonly processingTime: number;
  readonly settlementTime: number;
  readonly customers: CustomerStore;
  readonly paymentIntents: IntentStore<PaymentIntent>;
  readonly disbursementIntents: IntentStore<DisbursementIntent>;
  readonly webhooks: WebhookStore;
  readonly sendRequest: SendRequest;
  location: SandboxLocation;
}

/** The state of a fresh sandbox. */
export function createState(options: SandboxOptions): SandboxState {
  return {
    secretKey: options.secretKey ?? testValues.secretKey,
    publishableKey: options.publishableKey ?? testValues.publishableKey,
    rules: options.rules === undefined ? defaultLocationRules : options.rules,
    clock: createAdvancingClock(options.clock ?? systemClock),
    ids: options.ids ?? randomIds,
    environment: options.environment ?? 'test',
    processingTime: options.processingTime ?? 800,
    settlementTime: options.settlementTime ?? 10_000,
    customers: new CustomerStore(),
    paymentIntents: new IntentStore<PaymentIntent>('payment'),
    disbursementIntents: new IntentStore<DisbursementIntent>('disbursement'),
    webhooks: new WebhookStore(),
    sendRequest: options.fetch ?? ((url, init) => fetch(url, init)),
    location: options.location ?? 'allowed',
  };
}
