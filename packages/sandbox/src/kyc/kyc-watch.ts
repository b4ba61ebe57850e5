import type { SandboxState } from '../state.js';
import { kycEvent } from './kyc-event.js';
import { kycStatus } from './kyc-record.js';

/*
 * Finds the verifications that have expired. Nothing in a sandbox happens at the moment at which a
 * client secret runs out: how it stands is told from the time. So this looks, and tells each once.
 */

type WatchedState = Pick<SandboxState, 'clock' | 'customers' | 'events'>;

/** Has the webhooks told of what has expired since the last look. */
export function reportExpiredKyc({ clock, customers, events }: WatchedState): void {
  const now = clock.now();
  for (const customer of customers.withPendingKyc) {
    for (const record of customer.kyc) {
      if (record.status !== 'pending' || kycStatus(record, now) !== 'expired') continue;
      record.status = 'expired';
      events.push(kycEvent(customer, record, record.secretExpiresAt));
    }
    if (customer.kyc.every(({ status }) => status !== 'pending')) {
      customers.withPendingKyc.delete(customer);
    }
  }
}

/** When one expires next, in milliseconds since 1970; `undefined` where none is pending. */
export function nextKycExpiry({ customers }: WatchedState): number | undefined {
  const times = [...customers.withPendingKyc]
    .flatMap(({ kyc }) => kyc)
    .filter(({ status }) => status === 'pending')
    .map(({ secretExpiresAt }) => secretExpiresAt);
  return times.length === 0 ? undefined : Math.min(...times);
}
