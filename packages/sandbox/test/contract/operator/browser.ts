import { testValues } from '../../../src/index.js';
import type { Exchange } from '../traffic/traffic.js';

type Call = (method: string, path: string, body?: unknown) => Promise<Exchange>;

/** What a customer gives, by its type: `succeeds`, unless a number of one that does not is given. */
const instruments = {
  card: (number = '4242424242424242') => ({ type: 'card', ...testValues.cardDetails, number }),
  bank: (accountNumber = '000123456789') => ({
    type: 'bank',
    ...testValues.bankAccountDetails,
    accountNumber,
  }),
  pay_by_bank: (bank = 'harbor') => ({ type: 'pay_by_bank', bank }),
  crypto: (address = '0x52908400098527886E0F7030069857D2E4169EE7') => ({ type: 'crypto', address }),
};

/** What a customer can give. */
export type InstrumentName = keyof typeof instruments;

/** What a customer's SDK asks of its server, for one client secret. */
export function createBrowser(call: Call) {
  const confirm = (verificationId: string, code: string) =>
    call('POST', `/verifications/${verificationId}/confirm`, { code });
  return {
    session: () => call('GET', '/session'),
    pay: (payment: object) => call('POST', '/payments', payment),
    confirm,
    verify: (type: InstrumentName, number?: string) =>
      call('POST', '/verifications', instruments[type](number)),
    /** Gives an instrument, and the code of the text message. */
    async give(type: InstrumentName, number?: string, code = '123456') {
      const verification = await call('POST', '/verifications', instruments[type](number));
      return confirm(verification.answer.verificationId, code);
    },
  };
}
