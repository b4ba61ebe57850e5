import { html, nothing, type TemplateResult } from 'lit';
import type { PaymentIntentSummary } from '../../../control/summary.js';
import { instrumentNames } from '../../../instruments/instrument.js';
import { displayAmount } from '../../../money.js';
import type { Desk } from '../desk.js';
import { badge, facts, list, newest, time, type Entry } from '../parts.js';
import { expireButton, settleButtons } from './money-actions.js';

/** Payment intents, newest first. */
export function paymentsView(desk: Desk): TemplateResult {
  return list(
    'Payments',
    newest(desk.state.paymentIntents).map((intent) => entry(intent, desk)),
    'No payment intent yet. Create one, or pay on a page of yours.',
  );
}

function entry(intent: PaymentIntentSummary, desk: Desk): Entry {
  const { paymentIntentId: id, payments, status } = intent;
  const latest = payments.at(-1);
  const what = `${displayAmount(intent.amount, intent.currency)} of ${intent.externalCustomerId}`;
  const isOpen = status === 'no-payment' || status === 'failed';
  return {
    key: id,
    title: displayAmount(intent.amount, intent.currency),
    whose: intent.externalCustomerId,
    status: status === 'no-payment' && isOver(intent, desk) ? 'expired' : status,
    facts: [
      intent.externalPaymentIntentId,
      latest && instrumentNames[latest.type],
      latest && latest.total !== intent.amount
        ? `${displayAmount(latest.total, intent.currency)} with fees`
        : undefined,
      time(intent.createdAt),
      status === 'failed' ? latest?.messages.join(' ') : undefined,
    ],
    actions: [
      ...(status === 'pending' ? settleButtons(desk, id, what) : []),
      ...(isOpen && !isOver(intent, desk) ? [expireButton(desk, id, what)] : []),
    ],
    details: html`
      ${facts([
        ['Payment intent', id],
        ['Your id', intent.externalPaymentIntentId],
        ['Created', time(intent.createdAt)],
        [isOver(intent, desk) ? 'Expired' : 'Expires', time(intent.expirationTime)],
      ])}
      ${
        payments.length === 0
          ? nothing
          : html`<p class="label">Attempts</p>
              <ol class="attempts" aria-label="Attempts">
                ${payments.map(
                  (payment) =>
                    html`<li>
                      ${badge(payment.status)} ${instrumentNames[payment.type]},
                      ${displayAmount(payment.total, intent.currency)}, ${time(payment.createdAt)}
                      ${payment.messages.join(' ')}
                      <code>${payment.id}</code>
                    </li>`,
                )}
              </ol>`
      }
    `,
  };
}

function isOver({ expirationTime }: { expirationTime: string }, { state }: Desk): boolean {
  return expirationTime <= state.time;
}
