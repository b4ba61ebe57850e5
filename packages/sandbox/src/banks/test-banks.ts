import type { IntentKind } from '../intents/intent.js';
import type { Outcome } from '../settlements/settlement.js';

/** A bank that a customer can choose to pay or be paid by. All are invented: the sandbox's own. */
export interface TestBank {
  id: string;
  name: string;
  /** What becomes of payments by it, and of payouts to it. */
  descriptions: Record<IntentKind, string>;
  outcomes: Record<IntentKind, Outcome>;
}

const succeeds: TestBank['outcomes'] = {
  payment: { succeeds: true },
  disbursement: { succeeds: true },
};

/** Every bank to choose from. */
export const testBanks: readonly TestBank[] = [
  {
    id: 'harbor',
    name: 'Harbor Bank',
    descriptions: { payment: 'succeeds once approved', disbursement: 'is paid' },
    outcomes: succeeds,
  },
  {
    id: 'summit',
    name: 'Summit Credit Union',
    descriptions: { payment: 'succeeds once approved', disbursement: 'is paid' },
    outcomes: succeeds,
  },
  {
    id: 'drought',
    name: 'Drought Savings Bank',
    descriptions: {
      payment: 'declines after approval, insufficient funds',
      disbursement: 'fails, the bank does not take it',
    },
    outcomes: {
      payment: {
        succeeds: false,
        subStatus: 'declined',
        message: 'The account has insufficient funds.',
      },
      disbursement: {
        succeeds: false,
        subStatus: 'error',
        message: 'The bank did not take the payout.',
      },
    },
  },
];

/** A bank by its id. */
export function findBank(id: string): TestBank | undefined {
  return testBanks.find((bank) => bank.id === id);
}
