import type { CustomerRecord } from '../customers/customer.js';
import { nextKycVerdict } from '../scenario/outcomes.js';
import type { SandboxState } from '../state.js';
import { ageAt } from './date-of-birth.js';
import type { IdentityDocument } from './identity-document.js';
import { changeKyc } from './kyc-progress.js';
import { kycStatus, type KycRecord } from './kyc-record.js';
import { documentVerdict, type DocumentVerdict } from './test-documents.js';

/**
 * Takes in what a customer shows. Only what is pending or was rejected still needs a document:
 * else nothing changes, so that a request that is sent twice does no more than one.
 */
export function submitDocument(
  state: SandboxState,
  customer: CustomerRecord,
  record: KycRecord,
  document: IdentityDocument,
): void {
  const now = state.clock.now();
  const status = kycStatus(record, now);
  if (status !== 'pending' && status !== 'rejected') return;
  const verdict =
    nextKycVerdict(state.scenario) ?? judge(document, state.account.kyc.minimumAge, now);
  changeKyc(state, customer, record, verdict.status, verdict.reason);
}

/** Whether who is too young is rejected or not asked at all is not documented. */
function judge(document: IdentityDocument, minimumAge: number, now: number): DocumentVerdict {
  if (ageAt(document.dateOfBirth, now) < minimumAge) {
    return { status: 'rejected', reason: `You must be at least ${minimumAge} years old.` };
  }
  return documentVerdict(document.number);
}
