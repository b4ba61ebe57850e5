import type { AccountSettings } from '../account/account-settings.js';
import { ApiError } from '../api/api-error.js';
import { isExpired, parseExpiry } from '../cards/card-expiry.js';
import type { CustomerRecord } from '../customers/customer.js';
import type { NextId } from '../ids.js';
import type { IntentKind } from '../intents/intent.js';
import { offeredMethods } from '../instruments/offered-methods.js';
import type { Storable, StorableInstrument, StoredInstrument } from './stored-instrument.js';

/** Whose instruments they are. */
type Holder = Pick<CustomerRecord, 'storedInstruments'>;

/** What decides which of them may be used, and when. Times in milliseconds since 1970. */
export interface StoredSettings {
  account: AccountSettings;
  now: number;
}

/** The greatest number of each type that an account keeps for a customer. */
export function storedLimits({ storedMethods }: Pick<AccountSettings, 'storedMethods'>) {
  return { card: storedMethods.cards, bank: storedMethods.banks };
}

/**
 * Keeps an instrument for the next time, and once: the same card or account takes the place of
 * what was kept of it. Beyond the account's limit the oldest of its type makes way.
 */
export function storeInstrument(
  customer: Holder,
  storable: Storable,
  { account, now, ids }: StoredSettings & { ids: NextId },
): void {
  const { type } = storable.instrument;
  const limit = storedLimits(account)[type];
  if (limit === 0) return;
  const others = customer.storedInstruments.filter(
    ({ instrument }) => !isSame(instrument, storable.instrument),
  );
  const kept = newest(others, type, limit - 1);
  customer.storedInstruments = [
    ...others.filter((one) => one.instrument.type !== type || kept.includes(one)),
    { ...storable, id: ids('si_'), storedAt: now },
  ];
}

/**
 * The stored instruments that a customer may use for a kind of intent, newest first: of a method
 * that is offered, as many as the account allows, and no card that has run out.
 */
export function usableInstruments(
  customer: Holder,
  kind: IntentKind,
  { account, now }: StoredSettings,
): StoredInstrument[] {
  const offered = offeredMethods(kind, account);
  const limits = storedLimits(account);
  const good = customer.storedInstruments.filter((one) => isGood(one, now));
  const within = (['card', 'bank'] as const)
    .filter((type) => offered.includes(type))
    .flatMap((type) => newest(good, type, limits[type]));
  return good.filter((one) => within.includes(one)).reverse();
}

/**
 * Finds one that may be used.
 *
 * @throws ApiError 404 where it is gone, has run out, or is offered no more.
 */
export function usableInstrument(
  customer: Holder,
  id: string,
  kind: IntentKind,
  settings: StoredSettings,
): StoredInstrument {
  const stored = usableInstruments(customer, kind, settings).find((one) => one.id === id);
  if (stored) return stored;
  throw new ApiError(
    404,
    'stored-instrument-unknown',
    'This is not saved any more, or cannot be used. Choose another.',
  );
}

/** Keeps an instrument no longer. One that is not there is no fault: it may be gone by then. */
export function removeInstrument(customer: Holder, id: string): void {
  customer.storedInstruments = customer.storedInstruments.filter((one) => one.id !== id);
}

/** As nothing is kept that tells two numbers apart, those that look the same are the same. */
function isSame(one: StorableInstrument, other: StorableInstrument): boolean {
  if (one.last4 !== other.last4) return false;
  return one.type === 'card' && other.type === 'card'
    ? one.brand === other.brand
    : one.type === other.type;
}

function isGood({ expiry: text }: StoredInstrument, now: number): boolean {
  if (text === undefined) return true;
  const expiry = parseExpiry(text);
  return expiry !== undefined && !isExpired(expiry, now);
}

/** The newest so many of a type, of instruments with the oldest first. */
function newest(
  all: readonly StoredInstrument[],
  type: StorableInstrument['type'],
  count: number,
): StoredInstrument[] {
  const ofType = all.filter(({ instrument }) => instrument.type === type);
  return ofType.slice(Math.max(ofType.length - count, 0));
}
