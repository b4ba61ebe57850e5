import type { AccountSettings } from './account/account-settings.js';
import type { ClockSetting } from './clock.js';
import type { CustomerRecord } from './customers/customer.js';
import type { DisbursementIntent } from './disbursements/disbursement-intent.js';
import type { PaymentIntent } from './payments/payment-intent.js';
import type { SandboxLocation } from './places/place.js';
import type { SandboxState } from './state.js';
import type { Deliveries } from './webhooks/deliveries.js';
import type { DeliveryRecord } from './webhooks/delivery.js';
import type { OperatorEvent } from './webhooks/operator-event.js';
import { isUnreported } from './webhooks/transaction-watch.js';
import type { Webhook } from './webhooks/webhook.js';

/** The form that snapshots have. Another is refused, as what it means is not known. */
export const snapshotVersion = 1;

/**
 * All that was made in a sandbox and how it is set, as plain data: what JSON can hold. It has
 * client secrets and the secrets of webhooks in it.
 */
export interface SandboxSnapshot {
  version: typeof snapshotVersion;
  clock: ClockSetting;
  location: SandboxLocation;
  account: AccountSettings;
  idCount: number;
  customers: CustomerRecord[];
  paymentIntents: PaymentIntent[];
  disbursementIntents: DisbursementIntent[];
  webhooks: Webhook[];
  events: OperatorEvent[];
  deliveries: DeliveryRecord[];
}

/** Takes down a sandbox as it is. The data is the sandbox's own: write it out before it goes on. */
export function takeSnapshot(state: SandboxState, deliveries: Deliveries): SandboxSnapshot {
  return {
    version: snapshotVersion,
    clock: state.clock.setting,
    location: state.location,
    account: state.account,
    idCount: state.idCount,
    customers: state.customers.all,
    paymentIntents: state.paymentIntents.all,
    disbursementIntents: state.disbursementIntents.all,
    webhooks: state.webhooks.all,
    events: state.events,
    deliveries: deliveries.all,
  };
}

/** Puts what was taken down into a fresh sandbox. */
export function restoreSnapshot(
  state: SandboxState,
  deliveries: Deliveries,
  snapshot: SandboxSnapshot,
): void {
  const { clock, location, account, idCount } = snapshot;
  state.clock.setting = clock;
  Object.assign(state, { location, account, idCount });
  for (const customer of snapshot.customers) state.customers.add(customer);
  for (const intent of snapshot.paymentIntents) state.paymentIntents.add(intent);
  for (const intent of snapshot.disbursementIntents) state.disbursementIntents.add(intent);
  for (const webhook of snapshot.webhooks) state.webhooks.add(webhook);
  for (const intent of [...snapshot.paymentIntents, ...snapshot.disbursementIntents]) {
    if (isUnreported(intent)) state.unreported.add(intent);
  }
  state.events.push(...snapshot.events);
  deliveries.restore(snapshot.deliveries);
}
