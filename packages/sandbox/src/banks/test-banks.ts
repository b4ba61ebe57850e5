import type { Outcome } from '../settlements/settlement.js';

/** A bank that a customer can choose to pay by. All are invented: the sandbox's own. */
export interface TestBank {
  id: string;
  name: string;
  description: string;
  outcome: Outcome;
}

/** Every bank to choose from. */
export const testBanks: readonly TestBank[] = [
  {
    id: 'harbor',
    name: 'Harbor Bank',
    description: 'succeeds once approved',
    outcome: { succeeds: true },
  },
  {
    id: 'summit',
    name: 'Summit Credit Union',
    description: 'succeeds once approved',
    outcome: { succeeds: true },
  },
  {
    id: 'drought',
    name: 'Drought Savings Bank',
    description: 'declines after approval, insufficient funds',
    outcome: {
      succeeds: false,
      subStatus: 'declined',
      message: 'The account has insufficient funds.',
    },
  },
];
