import type { CustomerRecord } from '../customers/customer.js';
import type { IntentKind } from '../intents/intent.js';
import type { SandboxState } from '../state.js';
import { kycEvent } from './kyc-event.js';
import {
  isVerified,
  kycSecretLife,
  kycStatus,
  type KycRecord,
  type KycStatus,
} from './kyc-record.js';

type KycState = Pick<SandboxState, 'clock' | 'customers' | 'events' | 'ids'>;

/** Whether the account demands that a customer is verified before money goes this way. */
export function demandsKyc({ account }: Pick<SandboxState, 'account'>, kind: IntentKind): boolean {
  return kind === 'payment' ? account.kyc.payments : account.kyc.disbursements;
}

/** The verification that counts: the newest; `undefined` before there is one. */
export function newestKyc({ kyc }: CustomerRecord): KycRecord | undefined {
  return kyc.at(-1);
}

/** Whether it is known who a customer is. */
export function isCustomerVerified(customer: CustomerRecord, now: number): boolean {
  const newest = newestKyc(customer);
  return newest !== undefined && isVerified(kycStatus(newest, now));
}

/**
 * The verification that a customer is to go on with. One begins where there is none, where the
 * newest has expired, and where it was rejected and the day to try again is over.
 *
 * When a verification begins is not documented. In the sandbox that is when somebody asks for it
 * who has a use for it, and always here: `GET kyc-info` where the account has KYC for payments or
 * payouts, the form of an intent that demands it, and the control API. With KYC off, and before
 * that, a customer has none.
 */
export function openKyc(state: KycState, customer: CustomerRecord): KycRecord {
  const now = state.clock.now();
  const newest = newestKyc(customer);
  if (newest && !isOver(newest, now)) return newest;
  const begun: KycRecord = {
    id: state.ids('kyc_'),
    clientSecretKey: state.ids('cs_ki_'),
    secretExpiresAt: now + kycSecretLife,
    createdAt: now,
    status: 'pending',
  };
  customer.kyc.push(begun);
  state.customers.watchKyc(customer);
  state.events.push(kycEvent(customer, begun, now));
  return begun;
}

/** Whether nobody can go on with a verification: its day is over, and it was not decided by hand. */
function isOver(record: KycRecord, now: number): boolean {
  const status = kycStatus(record, now);
  return status === 'expired' || (status === 'rejected' && now >= record.secretExpiresAt);
}

/**
 * Sets how a verification stands, and has the webhooks told where that is another status. What is
 * pending again has a new client secret, with a day before it.
 *
 * @param reason why it is rejected, in words for the customer.
 */
export function changeKyc(
  state: KycState,
  customer: CustomerRecord,
  record: KycRecord,
  status: KycStatus,
  reason?: string,
): void {
  const now = state.clock.now();
  const before = kycStatus(record, now);
  delete record.reason;
  if (reason !== undefined) record.reason = reason;
  if (status === before) return;
  record.status = status;
  delete record.verifiedAt;
  if (isVerified(status)) record.verifiedAt = now;
  if (status === 'expired') record.secretExpiresAt = Math.min(record.secretExpiresAt, now);
  if (status === 'pending') {
    record.clientSecretKey = state.ids('cs_ki_');
    record.secretExpiresAt = now + kycSecretLife;
    delete record.link;
  }
  state.customers.watchKyc(customer);
  state.events.push(kycEvent(customer, record, now));
}

/** Sets by hand how the newest verification of a customer stands; one begins where there is none. */
export function setKyc(state: KycState, customer: CustomerRecord, status: KycStatus): void {
  changeKyc(state, customer, newestKyc(customer) ?? openKyc(state, customer), status);
}
