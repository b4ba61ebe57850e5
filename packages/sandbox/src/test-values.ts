import { testAccounts, testRoutingNumber } from './banks/test-accounts.js';
import { testBanks } from './banks/test-banks.js';
import { testCards } from './cards/test-cards.js';
import { testWallets } from './crypto/test-wallets.js';
import { testDocuments } from './kyc/test-documents.js';

/** The text-message code that is refused. Documented by Vivamo: any other code succeeds. */
export const refusedSmsCode = '000000';

/**
 * What to type and what to configure when trying the sandbox: one list for the command line, the
 * page at `/` and for tests.
 */
export const testValues = {
  /** Default keys. The sandbox's own. */
  secretKey: 'sk_test_sandbox',
  publishableKey: 'pk_test_sandbox',
  /** Card numbers and what they do. The sandbox's own choice. */
  cards: testCards.map(({ number, description }) => ({ number, description })),
  /** Any date to come, any three or four digits, any name, any ZIP code. */
  cardDetails: { expiry: '12/34', cvc: '123', name: 'Ada Lovelace', zip: '12207' },
  /** Bank accounts and what becomes of payments from and payouts to them. Its own choice. */
  bankAccounts: testAccounts.map(({ accountNumber, descriptions }) => ({
    accountNumber,
    payment: descriptions.payment,
    payout: descriptions.disbursement,
  })),
  /** Any routing number with a right check digit, any name. */
  bankAccountDetails: { routingNumber: testRoutingNumber, name: 'Ada Lovelace' },
  /** The banks of pay by bank. All invented. */
  banks: testBanks.map(({ id, name, descriptions }) => ({
    id,
    name,
    payment: descriptions.payment,
    payout: descriptions.disbursement,
  })),
  /** Wallets to be paid to. Its own choice; any other address is paid. */
  wallets: testWallets.map(({ address, description }) => ({ address, description })),
  /** Documents that show who somebody is, by their number. Its own choice. */
  documents: testDocuments.map(({ number, description }) => ({ number, description })),
  /** Any name, and any date of birth that is long enough ago. */
  documentDetails: { name: 'Ada Lovelace', dateOfBirth: '1985-12-10' },
  /** The SMS step. Documented by Vivamo: any code succeeds, `000000` fails. */
  smsCodes: [
    { code: '123456', description: 'any six digits succeed' },
    { code: refusedSmsCode, description: 'fails, then another can be typed' },
  ],
  /** Addresses of the documentation ranges and where the sandbox finds them. Its own choice. */
  ipAddresses: [
    { ip: '192.0.2.1', description: 'New York, US: allowed by the default rules' },
    { ip: '198.51.100.1', description: 'Washington, US: a blocked state' },
    { ip: '203.0.113.1', description: 'England, GB: a blocked country' },
    { ip: '2001:db8::1', description: 'New York, US: allowed by the default rules' },
    { ip: '2001:db8:1::1', description: 'Washington, US: a blocked state' },
    { ip: '2001:db8:2::1', description: 'England, GB: a blocked country' },
    { ip: '240.0.0.1', description: 'cannot be resolved: passes in test, refused in production' },
  ],
} as const;
