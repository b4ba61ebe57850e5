import { isAccountNumber, isRoutingNumber } from '../banks/routing-number.js';
import type { SdkBankAccount } from '../sdk-api/messages.js';
import { testValues } from '../test-values.js';
import { make } from './dom.js';
import { digitsOf } from './input-format.js';
import { createMethodStep, type MethodFoot, type MethodStep } from './method-step.js';
import type { SaveChoice } from './save-choice.js';
import { testValueList } from './test-value-list.js';
import { filled, TextField } from './text-field.js';

/** What the form for a bank account is drawn with. */
export interface BankFormOptions extends MethodFoot {
  heading: string;
  /** Stands above the button. */
  note?: string;
  /** Whether to keep it for the next time. */
  save?: SaveChoice;
  /** Stands below the button. */
  after: readonly Node[];
  /** What the account is for: test accounts may do another thing in each. */
  use: 'payment' | 'payout';
  submit: (account: SdkBankAccount) => Promise<void>;
}

/** Draws the form for a bank account. */
export function createBankForm(options: BankFormOptions): MethodStep {
  const { note, use, save, submit } = options;
  const name = new TextField({
    name: 'account-name',
    label: 'Name on account',
    autocomplete: 'name',
    inputmode: 'text',
    check: filled('Enter the name on the account.'),
  });
  const routing = new TextField({
    name: 'routing-number',
    label: 'Routing number',
    autocomplete: 'off',
    inputmode: 'numeric',
    placeholder: '9 digits',
    format: (text) => digitsOf(text, 9),
    check: checkRouting,
  });
  const account = new TextField({
    name: 'account-number',
    label: 'Account number',
    autocomplete: 'off',
    inputmode: 'numeric',
    placeholder: '4 to 17 digits',
    format: (text) => digitsOf(text, 17),
    check: checkAccount,
  });
  const fill = (accountNumber: string) => {
    const { bankAccountDetails } = testValues;
    name.fill(bankAccountDetails.name);
    routing.fill(bankAccountDetails.routingNumber);
    account.fill(accountNumber);
  };
  const accounts = testValues.bankAccounts.map((one) => ({
    value: one.accountNumber,
    description: one[use],
  }));

  return createMethodStep({
    ...options,
    fields: [name, routing, account],
    content: [
      ...[name, routing, account].map(({ element }) => element),
      ...(save ? [save.element] : []),
      ...(note === undefined ? [] : [make('p', { class: 'hint' }, note)]),
    ],
    tests: testValueList('Test accounts', accounts, fill),
    clear: () => account.fill(''),
    submit: () =>
      submit({
        routingNumber: routing.value,
        accountNumber: account.value,
        name: name.value,
        save: save?.wanted,
      }),
  });
}

function checkRouting(text: string): string | undefined {
  if (text.trim() === '') return 'Enter the routing number.';
  return isRoutingNumber(text) ? undefined : 'This routing number is not right. Check it.';
}

function checkAccount(text: string): string | undefined {
  if (text.trim() === '') return 'Enter the account number.';
  return isAccountNumber(text) ? undefined : 'An account number has 4 to 17 digits.';
}
