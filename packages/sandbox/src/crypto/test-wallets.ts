import type { Outcome } from '../settlements/settlement.js';

/** A wallet to be paid to, with a known ending. The sandbox's own choice. */
export interface TestWallet {
  address: string;
  description: string;
  outcome: Outcome;
}

/** The wallets that the sandbox knows. */
export const testWallets: readonly TestWallet[] = [
  {
    address: '0x52908400098527886E0F7030069857D2E4169EE7',
    description: 'is paid out',
    outcome: { succeeds: true },
  },
  {
    address: '0x000000000000000000000000000000000000dEaD',
    description: 'fails after approval',
    outcome: {
      succeeds: false,
      subStatus: 'declined',
      message: 'The network refused the transfer to this wallet.',
    },
  },
];

/** What a payout to this address comes to. An unknown wallet is paid. */
export function walletOutcome(address: string): Outcome {
  return testWallets.find((wallet) => wallet.address === address)?.outcome ?? { succeeds: true };
}
