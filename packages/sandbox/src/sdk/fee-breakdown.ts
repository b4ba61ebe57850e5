import type { FeeLine } from '../fees/fees.js';
import { instrumentNames } from '../instruments/instrument.js';
import type { InstrumentType } from '../instruments/instrument-type.js';
import { displayAmount } from '../money.js';
import type { SdkPaymentSession } from '../sdk-api/messages.js';
import { make, uniqueId } from './dom.js';

/**
 * Draws what a payment by a method costs and why; `undefined` where that is the amount alone. That
 * the SDK shows a fee breakdown is documented by Vivamo, how it looks is not.
 */
export function createFeeBreakdown(
  { amount, currency, fees }: SdkPaymentSession,
  method: InstrumentType,
): HTMLElement | undefined {
  const { lines, total } = fees[method];
  if (lines.length === 0) return undefined;
  const row = (name: string, value: string, kind = '') =>
    make(
      'div',
      { class: `fee-row${kind}` },
      make('dt', { class: 'fee-name' }, name),
      make('dd', { class: 'fee' }, displayAmount(value, currency)),
    );
  const title = make('p', { class: 'fees-title', id: uniqueId('fees') }, 'What you pay');
  return make(
    'div',
    { class: 'fees', role: 'group', 'aria-labelledby': title.id },
    title,
    make(
      'dl',
      { class: 'fee-list' },
      row('Amount', amount),
      ...lines.map((line) => row(nameOf(line), line.amount)),
      row('Total', total, ' fee-total'),
    ),
  );
}

function nameOf(line: FeeLine): string {
  return line.kind === 'surcharge'
    ? `Surcharge for ${instrumentNames[line.method].toLowerCase()}`
    : `Sales tax (${line.state}, ${line.percent}%)`;
}
