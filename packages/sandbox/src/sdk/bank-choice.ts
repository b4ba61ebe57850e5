import type { IntentKind } from '../intents/intent.js';
import { testValues } from '../test-values.js';
import { ChoiceField } from './choice-field.js';
import { createMethodStep, type MethodFoot, type MethodStep } from './method-step.js';

/** Draws the choice of a bank to pay or be paid by; its value is the bank's id. */
export function createBankChoice(kind: IntentKind): ChoiceField {
  return new ChoiceField({
    name: 'bank',
    label: 'Your bank',
    choices: testValues.banks.map(({ id, name, payment, payout }) => ({
      value: id,
      label: name,
      hint: `Sandbox: ${kind === 'payment' ? payment : payout}`,
    })),
    missing: 'Choose your bank.',
  });
}

/** Draws the form of a payout to a bank that is chosen by its name. */
export function createPayoutBankForm({
  submit,
  ...foot
}: MethodFoot & { submit: (bank: string) => Promise<void> }): MethodStep {
  const bank = createBankChoice('disbursement');
  return createMethodStep({
    ...foot,
    heading: 'Get paid by bank',
    fields: [bank],
    content: [bank.element],
    submit: () => submit(bank.value),
  });
}
