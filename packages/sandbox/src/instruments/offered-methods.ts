import type { AccountSettings } from '../account/account-settings.js';
import { ApiError } from '../api/api-error.js';
import type { IntentKind } from '../intents/intent.js';
import type { InstrumentType } from './instrument-type.js';
import { instrumentNames } from './instrument.js';

/** What can be paid with and be paid to at all, in the order in which it is offered. */
const methods: Record<IntentKind, readonly InstrumentType[]> = {
  payment: ['card', 'bank', 'pay_by_bank', 'crypto'],
  disbursement: ['bank', 'card', 'pay_by_bank', 'crypto'],
};

/** The methods that an account offers for a kind of intent. The first is the one to begin with. */
export function offeredMethods(
  kind: IntentKind,
  account: Pick<AccountSettings, 'methods'>,
): InstrumentType[] {
  return methods[kind].filter((method) => account.methods[method].enabled);
}

/**
 * Makes sure that an account offers a method.
 *
 * @throws ApiError 400; the words are the sandbox's own.
 */
export function assertOffered(
  type: InstrumentType,
  kind: IntentKind,
  account: Pick<AccountSettings, 'methods'>,
): void {
  if (offeredMethods(kind, account).includes(type)) return;
  throw new ApiError(
    400,
    'method-not-offered',
    `${instrumentNames[type]} is not offered at the moment. Choose another way.`,
  );
}
