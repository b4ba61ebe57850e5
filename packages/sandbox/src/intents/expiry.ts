import { ApiError } from '../api/api-error.js';
import type { Intent } from './intent.js';

/**
 * Makes sure that an intent's two hours are not over.
 *
 * @throws ApiError 400; its words are documented on Vivamo's older pages.
 */
export function assertNotExpired(intent: Intent, now: number): void {
  if (now >= intent.expiresAt) throw new ApiError(400, 'intent-expired', 'Intent has expired');
}
