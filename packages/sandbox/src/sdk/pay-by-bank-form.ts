import type { SdkDirectPayment } from '../sdk-api/messages.js';
import { testValues } from '../test-values.js';
import { createBankApproval } from './bank-approval.js';
import { createBankChoice } from './bank-choice.js';
import type { Step } from './frame.js';
import { createMethodStep, type MethodFoot, type MethodStep } from './method-step.js';

/** What the choice of a bank is drawn with, and what it leads to. */
export interface PayByBankOptions extends Omit<MethodFoot, 'button'> {
  /** What is paid in all, for a person: `$25.00`. */
  amount: string;
  /** Shows the bank's own step, and goes back from it. */
  show: (step: Step) => void;
  back: () => void;
  approve: (payment: SdkDirectPayment) => Promise<void>;
}

/** Draws the choice of a bank, which leads to that bank's own step. */
export function createPayByBankForm(options: PayByBankOptions): MethodStep {
  const { amount, show, back, approve, ...foot } = options;
  const bank = createBankChoice('payment');
  return createMethodStep({
    ...foot,
    heading: 'Pay by bank',
    button: 'Continue to your bank',
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
