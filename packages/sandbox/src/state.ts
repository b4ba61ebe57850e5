import {
  changeAccount,
  defaultAccount,
  type AccountChange,
  type AccountSettings,
} from './account/account-settings.js';
import { validateGiven } from './api/validation.js';
import { createSettableClock, systemClock, type Clock, type SettableClock } from './clock.js';
import { CustomerStore } from './customers/customer-store.js';
import type { DisbursementIntent } from './disbursements/disbursement-intent.js';
import type { EmailRecord } from './emails/email.js';
import { randomIds, type IdGenerator, type NextId } from './ids.js';
import { IntentStore } from './intents/intent-store.js';
import type { PaymentIntent } from './payments/payment-intent.js';
import type { Prize } from './prizes/prize.js';
import { environmentSchema, type SandboxEnvironment } from './places/location-check.js';
import { sandboxLocationSchema, type SandboxLocation } from './places/place.js';
import type { Scenario } from './scenario/scenario.js';
import type { SaveState } from './saving.js';
import { testValues } from './test-values.js';
import type { OperatorEvent } from './webhooks/operator-event.js';
import type { SendRequest } from './webhooks/send-event.js';
import { WebhookStore } from './webhooks/webhook-store.js';
import type { AnyIntent } from './intents/any-intent.js';

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
   * without Washington and Idaho; `{ locationRules: null }` lets them transact everywhere where
   * there are no `platformLocationRules` either.
   */
  account?: AccountChange;
  /** What happens next in it, and what goes wrong. Default: what always does, and nothing. */
  scenario?: Scenario;
  /** Default: the machine's time. */
  clock?: Clock;
  /**
   * Makes the clock stand still at this time, in milliseconds since 1970, until it is started. From
   * 2000 to 2100. Default: it runs.
   */
  time?: number;
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
  /**
   * Where customers' browsers find the sandbox, for the links that it gives away: those of identity
   * checks and of the W-9. Default: where the operator's server has asked last.
   */
  publicUrl?: string;
  /** What webhooks are sent with. Default: the machine's `fetch`. A test hands in its own. */
  fetch?: SendRequest;
  /**
   * Webhooks for events of every type, by their addresses. They are there after a reset as well,
   * with the same secret; what has one for the address already is not given another.
   */
  webhookUrls?: readonly string[];
  /**
   * What another sandbox was, for this one to go on from: a {@link SandboxSnapshot}, or its JSON
   * parsed. `location`, `environment`, `account`, `scenario` and `time` win over it where they are
   * given.
   */
  snapshot?: unknown;
  /**
   * Keeps the state somewhere. Called after each request, and whenever else something may have
   * changed. The answer of a request and what is sent to webhooks wait for it; where it throws, the
   * request is answered with 500. Default: nothing is kept. See the state file of `startSandbox`.
   */
  save?: SaveState;
}

/** All that one sandbox knows: how it was set up, how it is set now, and what was made in it. */
export interface SandboxState {
  readonly secretKey: string;
  readonly publishableKey: string;
  readonly processingTime: number;
  readonly settlementTime: number;
  readonly sendRequest: SendRequest;

  readonly clock: SettableClock;
  location: SandboxLocation;
  environment: SandboxEnvironment;
  account: AccountSettings;
  /** What of it is still to come: whatever is used is taken out. */
  scenario: Scenario;
  /** The address it was last asked at: links to its own pages begin with it. */
  origin: string;
  /** Whether that was said at the start, and so is not learned from requests. */
  readonly isPublicUrlGiven: boolean;

  readonly ids: NextId;
  /** How many identifiers were given away. */
  idCount: number;
  readonly customers: CustomerStore;
  readonly paymentIntents: IntentStore<PaymentIntent>;
  readonly disbursementIntents: IntentStore<DisbursementIntent>;
  /** In the order in which they were recorded. */
  readonly prizes: Prize[];
  readonly webhooks: WebhookStore;
  /** Intents with a payment or payout whose end the webhooks were not told yet. */
  readonly unreported: Set<AnyIntent>;
  /** What the webhooks are to be told at the next look. */
  readonly events: OperatorEvent[];
  /** The e-mails that customers would have been sent, oldest first. */
  readonly emails: EmailRecord[];
}

/** The machine's own `fetch`, whichever it is at that time. */
export const machineFetch: SendRequest = (url, init) => fetch(url, init);

/**
 * The state of a fresh sandbox.
 *
 * @throws Error that names the option that is not valid.
 */
export function createState(options: SandboxOptions): SandboxState {
  const generate = options.ids ?? randomIds;
  const state: SandboxState = {
    secretKey: options.secretKey ?? testValues.secretKey,
    publishableKey: options.publishableKey ?? testValues.publishableKey,
    processingTime: options.processingTime ?? 800,
    settlementTime: options.settlementTime ?? 10_000,
    sendRequest: options.fetch ?? machineFetch,
    clock: createSettableClock(options.clock ?? systemClock, options.time),
    location: readLocation(options.location ?? 'allowed'),
    environment: readEnvironment(options.environment ?? 'test'),
    account: changeAccount(defaultAccount, options.account ?? {}),
    scenario: structuredClone(options.scenario ?? {}),
    origin: options.publicUrl ? new URL(options.publicUrl).origin : 'http://localhost:4242',
    isPublicUrlGiven: options.publicUrl !== undefined,
    ids: (prefix) => generate(prefix, (state.idCount += 1)),
    idCount: 0,
    customers: new CustomerStore(),
    paymentIntents: new IntentStore<PaymentIntent>('payment'),
    disbursementIntents: new IntentStore<DisbursementIntent>('disbursement'),
    prizes: [],
    webhooks: new WebhookStore(),
    unreported: new Set(),
    events: [],
    emails: [],
  };
  return state;
}

/**
 * Reads where visitors of this machine are to be.
 *
 * @throws ApiError 400 for no such place.
 */
export function readLocation(given: SandboxLocation): SandboxLocation {
  return validateGiven('location', given, sandboxLocationSchema);
}

/**
 * Reads which environment a sandbox is to be like.
 *
 * @throws ApiError 400 for no such environment.
 */
export function readEnvironment(given: SandboxEnvironment): SandboxEnvironment {
  return validateGiven('environment', given, environmentSchema);
}

/** Forgets what was made in a sandbox, and sets it as it was at the start. */
export function resetState(state: SandboxState, options: SandboxOptions): void {
  state.customers.clear();
  state.paymentIntents.clear();
  state.disbursementIntents.clear();
  state.prizes.length = 0;
  state.webhooks.clear();
  state.unreported.clear();
  state.events.length = 0;
  state.emails.length = 0;
  state.idCount = 0;
  const { clock, location, environment, account, scenario } = createState(options);
  state.clock.setting = clock.setting;
  Object.assign(state, { location, environment, account, scenario });
}
