import { isoTime } from '../clock.js';
import type { Intent } from './intent.js';

/** What the answers that create an intent share, both kinds. Documented by Vivamo. */
export function describeNewIntent(intent: Intent) {
  return {
    amount: intent.amount,
    currency: intent.currency,
    externalCustomerId: intent.externalCustomerId,
    clientSecretKey: intent.clientSecretKey,
    clientSecretKeyValidTill: isoTime(intent.secretExpiresAt),
    expirationTime: isoTime(intent.expiresAt),
  };
}
