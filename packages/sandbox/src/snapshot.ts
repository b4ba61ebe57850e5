import { z } from 'zod';
import { changeAccount, type AccountSettings } from './account/account-settings.js';
import type { ClockSetting } from './clock.js';
import { sandboxSummarySchema, summarize } from './control/summary.js';
import type { CustomerRecord } from './customers/customer.js';
import type { DisbursementIntent } from './disbursements/disbursement-intent.js';
import type { EmailRecord } from './emails/email.js';
import type { Intent } from './intents/intent.js';
import type { PaymentIntent } from './payments/payment-intent.js';
import type { Prize } from './prizes/prize.js';
import type { SandboxEnvironment } from './places/location-check.js';
import type { SandboxLocation } from './places/place.js';
import type { Scenario } from './scenario/scenario.js';
import { damaged, SnapshotError, snapshotFormat, snapshotVersion } from './snapshot-schema.js';
import type { SandboxOptions, SandboxState } from './state.js';
import type { Deliveries } from './webhooks/deliveries.js';
import type { DeliveryRecord } from './webhooks/delivery.js';
import type { OperatorEvent } from './webhooks/operator-event.js';
import { isUnreported } from './webhooks/transaction-watch.js';
import type { Webhook } from './webhooks/webhook.js';

/**
 * All that was made in a sandbox and how it is set, as plain data: what JSON can hold. It has
 * client secrets and the secrets of webhooks in it. What each part must be is in
 * `snapshot-schema.ts`.
 */
export interface SandboxSnapshot {
  format: typeof snapshotFormat;
  version: typeof snapshotVersion;
  clock: ClockSetting;
  location: SandboxLocation;
  environment: SandboxEnvironment;
  account: AccountSettings;
  scenario: Scenario;
  origin: string;
  idCount: number;
  customers: CustomerRecord[];
  paymentIntents: PaymentIntent[];
  disbursementIntents: DisbursementIntent[];
  prizes: Prize[];
  webhooks: Webhook[];
  events: OperatorEvent[];
  emails: EmailRecord[];
  deliveries: DeliveryRecord[];
}

/** Takes down a sandbox as it is. The data is the sandbox's own: write it out before it goes on. */
export function takeSnapshot(state: SandboxState, deliveries: Deliveries): SandboxSnapshot {
  return {
    format: snapshotFormat,
    version: snapshotVersion,
    clock: state.clock.setting,
    location: state.location,
    environment: state.environment,
    account: state.account,
    scenario: state.scenario,
    origin: state.origin,
    idCount: state.idCount,
    customers: state.customers.all,
    paymentIntents: state.paymentIntents.all,
    disbursementIntents: state.disbursementIntents.all,
    prizes: state.prizes,
    webhooks: state.webhooks.all,
    events: state.events,
    emails: state.emails,
    deliveries: deliveries.all,
  };
}

/** What was asked for beside a snapshot, and wins over it. */
type Wanted = Pick<SandboxOptions, 'location' | 'environment' | 'account' | 'scenario' | 'time'>;

/**
 * Puts what was taken down into a fresh sandbox, and tries out whether it can be told of again.
 *
 * @throws SnapshotError that says what is wrong with it, where it was changed by hand.
 */
export function restoreSnapshot(
  state: SandboxState,
  deliveries: Deliveries,
  snapshot: SandboxSnapshot,
  wanted: Wanted = {},
): void {
  try {
    takeIn(state, deliveries, merged(state, snapshot, wanted));
    deliveries.log();
    sandboxSummarySchema.parse(summarize(state));
  } catch (error) {
    throw error instanceof z.ZodError ? damaged(error) : doesNotFit(error);
  }
}

function merged(
  { clock, location, environment, scenario }: SandboxState,
  snapshot: SandboxSnapshot,
  wanted: Wanted,
): SandboxSnapshot {
  return {
    ...snapshot,
    account: changeAccount(snapshot.account, wanted.account ?? {}),
    ...(wanted.location !== undefined && { location }),
    ...(wanted.environment !== undefined && { environment }),
    ...(wanted.scenario !== undefined && { scenario }),
    ...(wanted.time !== undefined && { clock: clock.setting }),
  };
}

function doesNotFit(cause: unknown): SnapshotError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new SnapshotError(`Its data does not fit together: ${reason}`, { cause });
}

/** What time brings about reads the customer of an intent, and has nobody to tell of one missing. */
function assertCustomers({ customers }: SandboxState, intents: readonly Intent[]): void {
  const orphan = intents.find(({ externalCustomerId }) => !customers.find(externalCustomerId));
  if (orphan) throw new Error(`the customer of the intent ${orphan.id} is not in it.`);
}

function takeIn(state: SandboxState, deliveries: Deliveries, snapshot: SandboxSnapshot): void {
  const { clock, location, environment, account, scenario, origin, idCount } = snapshot;
  state.clock.setting = clock;
  Object.assign(state, { location, environment, account, scenario, idCount });
  if (!state.isPublicUrlGiven) state.origin = origin;
  for (const customer of snapshot.customers) state.customers.add(customer);
  assertCustomers(state, [...snapshot.paymentIntents, ...snapshot.disbursementIntents]);
  for (const intent of snapshot.paymentIntents) state.paymentIntents.add(intent);
  for (const intent of snapshot.disbursementIntents) state.disbursementIntents.add(intent);
  state.prizes.push(...snapshot.prizes);
  for (const webhook of snapshot.webhooks) state.webhooks.add(webhook);
  for (const intent of [...snapshot.paymentIntents, ...snapshot.disbursementIntents]) {
    if (isUnreported(intent)) state.unreported.add(intent);
  }
  state.events.push(...snapshot.events);
  state.emails.push(...snapshot.emails);
  deliveries.restore(snapshot.deliveries);
}
