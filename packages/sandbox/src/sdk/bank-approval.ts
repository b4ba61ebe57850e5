import { make, uniqueId } from './dom.js';
import type { Step } from './frame.js';
import { submitForm } from './submit-form.js';

/** What a bank's own step is drawn with. */
export interface BankApprovalOptions {
  bank: string;
  /** The amount for a person: `$25.00`. */
  amount: string;
  approve: () => Promise<void>;
  back: () => void;
}

/** Draws what stands for a bank's own page: the customer approves, or goes back. */
export function createBankApproval({ bank, amount, approve, back }: BankApprovalOptions): Step {
  const heading = make(
    'h2',
    { class: 'heading', id: uniqueId('heading'), tabindex: '-1' },
    `Approve at ${bank}`,
  );
  const cancel = make('button', { class: 'link', type: 'button' }, 'Cancel');
  cancel.addEventListener('click', back);
  return {
    element: submitForm({
      labelledBy: heading.id,
      fields: [],
      content: [
        heading,
        make('p', { class: 'text' }, `${bank} asks: do you want to pay ${amount}?`),
        make('p', { class: 'hint' }, 'Sandbox: a bank would show this on a page of its own.'),
      ],
      button: 'Approve',
      after: [cancel],
      submit: approve,
    }),
    focus: () => heading.focus(),
  };
}
