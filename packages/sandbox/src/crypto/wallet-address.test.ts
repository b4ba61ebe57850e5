import { expect, it } from 'vitest';
import { depositAddress } from './deposit.js';
import { testWallets } from './test-wallets.js';
import { isWalletAddress } from './wallet-address.js';

it('takes addresses of Ethereum, Bitcoin and Tron, and the test wallets', () => {
  const addresses = [
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
    '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
    'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t',
    ...testWallets.map(({ address }) => address),
  ];
  expect(addresses.filter((address) => !isWalletAddress(address))).toEqual([]);
});

it.each(['', '0x1234', 'hello', '0x52908400098527886E0F7030069857D2E4169EEZ'])(
  'refuses %j',
  (text) => {
    expect(isWalletAddress(text)).toBe(false);
  },
);

it('shows customers an address that no wallet would send to', () => {
  expect(isWalletAddress(depositAddress)).toBe(false);
});
