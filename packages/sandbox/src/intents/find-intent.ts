import { ApiError } from '../api/api-error.js';
import type { SandboxState } from '../state.js';
import type { AnyIntent } from './any-intent.js';

/** The intent of an id, of either kind. @throws ApiError 404 for an unknown one. */
export function findIntent(
  { paymentIntents, disbursementIntents }: SandboxState,
  intentId: string,
): AnyIntent {
  const intent = paymentIntents.find(intentId) ?? disbursementIntents.find(intentId);
  if (!intent) throw new ApiError(404, 'intent-unknown', 'There is no intent with this id.');
  return intent;
}
