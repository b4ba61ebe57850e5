import type { IntentKind } from '../intents/intent.js';
import type { Failure, Outcome } from '../settlements/settlement.js';

/** The routing number to try. Any other with a right check digit is taken as well. */
export const testRoutingNumber = '110000000';

/** A bank account with a known ending, by its account number. The sandbox's own choice. */
export interface TestAccount {
  accountNumber: string;
  /** What becomes of a payment from it and of a payout to it. */
  outcomes: Record<IntentKind, Outcome>;
  /** The same in a few words. */
  descriptions: Record<IntentKind, string>;
}

const succeeds: Outcome = { succeeds: true };
const fails = (message: string): Failure => ({ succeeds: false, subStatus: 'declined', message });

/** Every account that the sandbox knows. */
export const testAccounts: readonly TestAccount[] = [
  {
    accountNumber: '000123456789',
    outcomes: { payment: succeeds, disbursement: succeeds },
    descriptions: { payment: 'succeeds', disbursement: 'is paid out' },
  },
  {
    accountNumber: '000222222227',
    outcomes: {
      payment: fails('The bank returned the payment: insufficient funds.'),
      disbursement: succeeds,
    },
    descriptions: { payment: 'fails later, insufficient funds', disbursement: 'is paid out' },
  },
  {
    accountNumber: '000111111113',
    outcomes: {
      payment: fails('The bank returned the payment: the account is closed.'),
      disbursement: fails('The bank returned the payout: the account is closed.'),
    },
    descriptions: {
      payment: 'fails later, account closed',
      disbursement: 'fails after approval, account closed',
    },
  },
];

const unknown = fails('This is not a test account. The sandbox takes test accounts only.');

/** What happens with this account number. One that is unknown fails. */
export function accountOutcomes(accountNumber: string): Record<IntentKind, Outcome> {
  const account = testAccounts.find((one) => one.accountNumber === accountNumber);
  return account?.outcomes ?? { payment: unknown, disbursement: unknown };
}
