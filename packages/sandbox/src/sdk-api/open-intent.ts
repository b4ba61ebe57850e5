import { ApiError } from '../api/api-error.js';
import { assertRequestable } from '../disbursements/disbursement-status.js';
import { assertPayable } from '../payments/payment-status.js';
import type { SandboxState } from '../state.js';
import { lacksKyc } from './kyc.js';
import type { AnyIntent } from '../intents/any-intent.js';

/**
 * Makes sure that something can still come of an intent, that nothing has yet, and that it is known
 * who its customer is where the account demands that.
 *
 * @throws ApiError 409 or 400.
 */
export function assertOpen(state: SandboxState, intent: AnyIntent): void {
  const now = state.clock.now();
  if (intent.kind === 'payment') assertPayable(intent, now);
  else assertRequestable(intent, now);
  if (lacksKyc(state, intent, now)) {
    throw new ApiError(400, 'kyc-required', 'Your identity has to be verified first.');
  }
}
