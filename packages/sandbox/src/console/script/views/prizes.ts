import { html, type TemplateResult } from 'lit';
import { displayAmount } from '../../../money.js';
import type { Desk } from '../desk.js';
import { actButton, facts, list, newest, section, day, time, type Entry } from '../parts.js';

type Prize = Desk['state']['prizes'][number];
type W9 = Desk['state']['w9s'][number];

const steps = { recorded: 'submitted', submitted: 'filed', filed: undefined } as const;

/** Prizes and the W-9 of customers, newest first. */
export function prizesView(desk: Desk): TemplateResult {
  return html`
    ${section(
      'Prizes',
      list(
        'Prizes',
        newest(desk.state.prizes).map((prize) => entry(prize, desk)),
        'No prize yet. Record one with POST /v1/customers/{externalCustomerId}/prizes.',
      ),
    )}
    ${section(
      'W-9',
      list(
        'W-9',
        newest(desk.state.w9s).map((w9) => w9Entry(w9, desk)),
        'No W-9 was asked for yet.',
      ),
    )}
  `;
}

function w9Entry(w9: W9, { act }: Desk): Entry {
  const { externalCustomerId: id, w9CaptureUrl, completedAt, requiredFor, tinLastFour } = w9;
  return {
    key: id,
    title: id,
    status: completedAt === null ? 'required' : 'completed',
    facts: [
      requiredFor.length === 0 ? undefined : `for ${requiredFor.join(', ')}`,
      completedAt === null ? undefined : time(completedAt),
      tinLastFour === null ? undefined : `number ending ${tinLastFour}`,
    ],
    actions:
      w9CaptureUrl === null
        ? []
        : [
            html`<a class="button" href=${w9CaptureUrl} target="_blank" rel="noopener"
              >Open the form<span class="hidden"> of ${id} in a new tab</span></a
            >`,
            actButton('Complete', {
              hint: `Complete the W-9 of ${id}`,
              run: () =>
                act({
                  path: `/customers/${encodeURIComponent(id)}/w9`,
                  done: `The W-9 of ${id} is complete.`,
                }),
            }),
          ],
  };
}

function entry(prize: Prize, { act }: Desk): Entry {
  const { prizeId, externalCustomerId, status, reportableWinnings } = prize;
  const amount = displayAmount(String(reportableWinnings), 'USD');
  const next = steps[status];
  return {
    key: prizeId,
    title: amount,
    whose: externalCustomerId,
    status,
    facts: [
      prize.personalTaxType.replace('_', ' '),
      prize.typeOfWager,
      `won ${day(prize.dateWon)}`,
      `tax year ${prize.taxYear}`,
    ],
    actions:
      next === undefined
        ? []
        : [
            actButton(next === 'submitted' ? 'Submit' : 'File', {
              hint: `${next === 'submitted' ? 'Submit' : 'File'} ${amount} of ${externalCustomerId}`,
              run: () =>
                act({
                  path: `/prizes/${prizeId}/status`,
                  body: { status: next },
                  done: `The prize is ${next}.`,
                }),
            }),
          ],
    details: html`${facts([
      ['Prize', prizeId],
      ['Tax withheld', String(prize.federalIncomeTaxWithheld)],
      ['Ticket or card', prize.ticketOrCardNumber],
      ['Race', prize.race],
      ['Wager', prize.wagerAmount],
      ['Winnings from identical wagers', prize.winningsFromIdenticalWagers],
      ['Payer', [prize.payerInitials, prize.payerLocation].filter((one) => one).join(', ')],
      ['Cashier or window', prize.cashierOrWindow],
      ['Recorded', time(prize.createdAt)],
    ])}`,
  };
}
