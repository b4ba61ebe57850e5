import type { SdkDirectPayment } from '../sdk-api/messages.js';
import { testValues } from '../test-values.js';
import { createBankApproval } from './bank-approval.js';
import { ChoiceField } from './choice-field.js';
import type { Step } from './frame.js';
import { createMethodStep, type MethodStep } from './method-step.js';

/** What the choice of a bank is drawn with, and what it leads to. */
export interface PayByBankOptions {
  /** The amount for a person: `$25.00`. */
  amount: string;
  selector: HTMLElement;
  /** Shows the bank's own step, and goes back from it. */
  show: (step: Step) => void;
  back: () => void;
  approve: (payment: SdkDirectPayment) => Promise<void>;
}

/** Draws the choice of a bank, which leads to that bank's own step. */
export function createPayByBankForm(options: PayByBankOptions): MethodStep {
  const { amount, selector, show, back, approve } = options;
  const bank = new ChoiceField({
    name: 'bank',
    label: 'Your bank',
    choices: testValues.banks.map(({ id, name, description }) => ({
      value: id,
      label: name,
      hint: `Sandbox: ${description}`,
    })),
    missing: 'Choose your bank.',
  });
  return createMethodStep({
    heading: 'Pay by bank',
    button: 'Continue to your bank',
    selector,
    fields: [bank],
    content: [bank.element],
    submit: async () => {
      const chosen = testValues.banks.find(({ id }) => id === bank.value);
      if (!chosen) return;
      show(
        createBankApproval({
          bank: chosen.name,
          amount,
          approve: () => approve({ type: 'pay_by_bank', bank: chosen.id }),
          back,
        }),
      );
    },
  });
}
