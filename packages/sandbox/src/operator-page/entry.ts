import { instrumentNames } from '../instruments/instrument.js';
import type { InstrumentType } from '../instruments/instrument-type.js';
import { displayAmount } from '../money.js';
import type { DisbursementIntentSummary, PaymentIntentSummary } from '../control/summary.js';

/** Something that the operator can do with an intent. */
export interface Action {
  label: string;
  main?: boolean;
  /** Asked of the control API: the end of the address, and the body. */
  path: string;
  body?: object;
  /** What is said once it is done. */
  done: string;
}

/** How a status is coloured. */
export type Tone = 'good' | 'bad' | 'wait' | 'idle';

/** One line of the page: an intent, how it stands, and what can be done with it. */
export interface Entry {
  /** Stays the same as long as the intent is in the same list. */
  key: string;
  amount: string;
  customer: string;
  status: string;
  tone: Tone;
  facts: string[];
  actions: Action[];
}

const statuses: Record<string, readonly [Tone, string]> = {
  'no-payment': ['idle', 'nothing yet'],
  'pending-validation': ['wait', 'waiting for approval'],
  pending: ['wait', 'pending'],
  success: ['good', 'success'],
  failed: ['bad', 'failed'],
  rejected: ['bad', 'rejected'],
};

/** A payment intent as a line: its newest attempt counts. */
export function paymentEntry(intent: PaymentIntentSummary): Entry {
  const newest = intent.payments.at(-1);
  return {
    ...common(intent, intent.paymentIntentId),
    facts: [
      ...how(newest?.type),
      intent.externalPaymentIntentId,
      time(newest?.createdAt),
      ...(newest?.messages ?? []),
    ].filter((fact) => fact !== ''),
    actions: intent.status === 'pending' ? settling(intent.paymentIntentId) : [],
  };
}

/** A disbursement intent as a line, with what can be decided about it where it waits. */
export function payoutEntry(intent: DisbursementIntentSummary): Entry {
  const { disbursement, disbursementIntentId: id, status } = intent;
  return {
    ...common(intent, id),
    facts: [
      ...how(disbursement?.type),
      intent.externalDisbursementIntentId,
      time(disbursement?.createdAt),
      ...(disbursement?.messages ?? []),
    ].filter((fact) => fact !== ''),
    actions:
      status === 'pending-validation' ? deciding(id) : status === 'pending' ? settling(id) : [],
  };
}

function common(
  intent: Pick<PaymentIntentSummary, 'amount' | 'currency' | 'externalCustomerId'> & {
    status: string;
  },
  key: string,
) {
  const [tone, status] = statuses[intent.status] ?? (['idle', intent.status] as const);
  const { amount, currency, externalCustomerId: customer } = intent;
  return { key, amount: displayAmount(amount, currency), customer, tone, status };
}

function how(type: InstrumentType | undefined): string[] {
  return type ? [instrumentNames[type]] : [];
}

function time(iso: string | undefined): string {
  return iso === undefined ? '' : new Date(iso).toLocaleTimeString();
}

function deciding(id: string): Action[] {
  return [
    { label: 'Approve', main: true, path: `${id}/approve`, done: 'Approved' },
    { label: 'Reject', path: `${id}/reject`, done: 'Rejected' },
  ];
}

function settling(id: string): Action[] {
  const path = `${id}/settle`;
  return [
    { label: 'Settle', path, body: { status: 'success' }, done: 'Settled' },
    { label: 'Fail', path, body: { status: 'failed' }, done: 'Failed' },
  ];
}
