import { html, type TemplateResult } from 'lit';
import type { DisbursementIntentSummary } from '../../../control/summary.js';
import type { Customer } from '../../../customers/customer.js';
import type { Desk } from '../desk.js';
import { list, section } from '../parts.js';
import { reviewEntry } from './customers.js';
import { payoutEntry } from './payouts.js';

/** How many things wait for the operator. */
export function waitingCount({ state }: Desk): number {
  return (
    state.disbursementIntents.filter(isWaiting).length + state.customers.filter(isInReview).length
  );
}

/** What waits for the operator; who waits longest comes first. */
export function inboxView(desk: Desk): TemplateResult {
  const { customers, disbursementIntents } = desk.state;
  return html`
    ${section(
      'Payouts waiting for approval',
      list(
        'Payouts waiting for approval',
        disbursementIntents.filter(isWaiting).map((intent) => payoutEntry(intent, desk)),
        'No payout is waiting.',
      ),
    )}
    ${section(
      'Identity checks to review',
      list(
        'Identity checks to review',
        customers.filter(isInReview).map((customer) => reviewEntry(customer, desk)),
        'Nobody waits for a review.',
      ),
    )}
  `;
}

function isWaiting({ status }: DisbursementIntentSummary): boolean {
  return status === 'pending-validation';
}

function isInReview({ kycVerifications }: Customer): boolean {
  return kycVerifications.at(-1)?.status === 'under_review';
}
