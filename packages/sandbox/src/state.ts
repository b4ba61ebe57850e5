import {
  changeAccount,
  defaultAccount,
  type AccountChange,
  type AccountSettings,
} from './account/account-settings.js';
import { createSettableClock, systemClock, type Clock, type SettableClock } from './clock.js';
import { CustomerStore } from './customers/customer-store.js';
import type { DisbursementIntent } from './disbursements/disbursement-intent.js';
import { randomIds, type IdGenerator, type NextId } from './ids.js';
import { IntentStore } from './intents/intent-store.js';
import type { PaymentIntent } from './payments/payment-intent.js';
import type { SandboxEnvironment } from './places/location-check.js';
import type { LocationRules } from './places/location-rules.js';
import type { SandboxLocation } from './places/place.js';
import { testValues } from './test-values.js';
import type { OperatorEvent } from './webhooks/operator-event.js';
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
   * The settings of the operator's account; each replaces the default under its name. By default
   * there is no KYC, no surcharge and no tax, and customers may transact in the US and Canada,
   * without Washington and Idaho; `{ locationRules: null }` lets them transact everywhere.
   */
  account?: AccountChange;
  /** The platform's own location rules, which the operator's override. Default `null`: none. */
  platformLocationRules?: LocationRules | null;
  /** Default: the machine's time. */
  clock?: Clock;
  /** Default: random identifiers. See `sequentialIds` and `createSeededIds`. */
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

/** All that one sandbox knows: how it was set up, how it is set now, and what was made in it. */
export interface SandboxState {
  readonly secretKey: string;
  readonly publishableKey: string;
  readonly environment: SandboxEnvironment;
  readonly platformLocationRules: LocationRules | null;
  readonly processingTime: number;
  readonly settlementTime: number;
  readonly sendRequest: SendRequest;

  readonly clock: SettableClock;
  location: SandboxLocation;
  account: AccountSettings;

  readonly ids: NextId;
  /** How many identifiers were given away. */
  idCount: number;
  readonly customers: CustomerStore;
  readonly paymentIntents: IntentStore<PaymentIntent>;
  readonly disbursementIntents: IntentStore<DisbursementIntent>;
  readonly webhooks: WebhookStore;
  /** Intents with a payment or payout whose end the webhooks were not told yet. */
  readonly unreported: Set<PaymentIntent | DisbursementIntent>;
  /** What the webhooks are to be told at the next look. */
  readonly events: OperatorEvent[];
}

/** The state of a fresh sandbox. */
export function createState(options: SandboxOptions): SandboxState {
  const generate = options.ids ?? randomIds;
  const state: SandboxState = {
    secretKey: options.secretKey ?? testValues.secretKey,
    publishableKey: options.publishableKey ?? testValues.publishableKey,
    environment: options.environment ?? 'test',
    platformLocationRules: options.platformLocationRules ?? null,
    processingTime: options.processingTime ?? 800,
    settlementTime: options.settlementTime ?? 10_000,
    sendRequest: options.fetch ?? ((url, init) => fetch(url, init)),
    clock: createSettableClock(options.clock ?? systemClock),
    location: options.location ?? 'allowed',
    account: changeAccount(defaultAccount, options.account ?? {}),
    ids: (prefix) => generate(prefix, (state.idCount += 1)),
    idCount: 0,
    customers: new CustomerStore(),
    paymentIntents: new IntentStore<PaymentIntent>('payment'),
    disbursementIntents: new IntentStore<DisbursementIntent>('disbursement'),
    webhooks: new WebhookStore(),
    unreported: new Set(),
    events: [],
  };
  return state;
}

/** Forgets what was made in a sandbox, and sets it as it was at the start. */
export function resetState(state: SandboxState, options: SandboxOptions): void {
  state.customers.clear();
  state.paymentIntents.clear();
  state.disbursementIntents.clear();
  state.webhooks.clear();
  state.unreported.clear();
  state.events.length = 0;
  state.idCount = 0;
  state.clock.setting = { ahead: 0 };
  const { location, account } = createState(options);
  Object.assign(state, { location, account });
}
