import type { TemplateResult } from 'lit';
import type { DisbursementIntentSummary } from '../../../control/summary.js';
import { instrumentNames } from '../../../instruments/instrument.js';
import { displayAmount } from '../../../money.js';
import type { Desk } from '../desk.js';
import { facts, list, newest, time, type Entry } from '../parts.js';
import { decideButtons, expireButton, settleButtons } from './money-actions.js';

/** Disbursement intents, newest first. */
export function payoutsView(desk: Desk): TemplateResult {
  return list(
    'Payouts',
    newest(desk.state.disbursementIntents).map((intent) => payoutEntry(intent, desk)),
    'No disbursement intent yet.',
  );
}

/** A disbursement intent, and what can be decided about it. */
export function payoutEntry(intent: DisbursementIntentSummary, desk: Desk): Entry {
  const { disbursementIntentId: id, disbursement, status } = intent;
  const what = `${displayAmount(intent.amount, intent.currency)} of ${intent.externalCustomerId}`;
  const isOver = intent.expirationTime <= desk.state.time;
  return {
    key: id,
    title: displayAmount(intent.amount, intent.currency),
    whose: intent.externalCustomerId,
    status: status === 'no-payment' && isOver ? 'expired' : status,
    facts: [
      intent.externalDisbursementIntentId,
      disbursement ? instrumentNames[disbursement.type] : undefined,
      time(disbursement?.createdAt ?? intent.createdAt),
      disbursement?.messages.join(' '),
    ],
    actions: [
      ...(status === 'pending-validation' ? decideButtons(desk, id, what) : []),
      ...(status === 'pending' ? settleButtons(desk, id, what) : []),
      ...(status === 'no-payment' && !isOver ? [expireButton(desk, id, what)] : []),
    ],
    details: facts([
      ['Disbursement intent', id],
      ['Your id', intent.externalDisbursementIntentId],
      ['Disbursement', disbursement?.id],
      ['Created', time(intent.createdAt)],
      ['Asked for', time(disbursement?.createdAt)],
      [isOver ? 'Expired' : 'Expires', time(intent.expirationTime)],
    ]),
  };
}
