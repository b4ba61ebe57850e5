import { isWalletAddress } from '../crypto/wallet-address.js';
import { testValues } from '../test-values.js';
import { createMethodStep, type MethodFoot, type MethodStep } from './method-step.js';
import { testValueList } from './test-value-list.js';
import { TextField } from './text-field.js';

/** What the form for a wallet is drawn with. */
export interface WalletFormOptions extends MethodFoot {
  submit: (address: string) => Promise<void>;
}

/** Draws the form for the wallet that a payout goes to. */
export function createWalletForm({ submit, ...foot }: WalletFormOptions): MethodStep {
  const address = new TextField({
    name: 'wallet-address',
    label: 'Wallet address',
    autocomplete: 'off',
    inputmode: 'text',
    hint: 'Ethereum, Bitcoin or Tron. What is sent to a wrong address is lost.',
    check: checkAddress,
  });
  const wallets = testValues.wallets.map(({ address: value, description }) => ({
    value,
    description,
  }));
  return createMethodStep({
    ...foot,
    heading: 'Get paid to a crypto wallet',
    fields: [address],
    content: [address.element],
    tests: testValueList('Test wallets', wallets, (value) => address.fill(value)),
    submit: () => submit(address.value),
  });
}

function checkAddress(text: string): string | undefined {
  if (text.trim() === '') return 'Enter the address of your wallet.';
  return isWalletAddress(text.trim())
    ? undefined
    : 'This is not the address of a wallet. Check it.';
}
