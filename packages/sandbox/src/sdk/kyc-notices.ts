import type { RequestError } from './api-client.js';
import type { Notice } from './notice.js';
import { dead } from './notices.js';

/** Shown when it is known who the customer is, where nothing follows. */
export const identityVerified: Notice = {
  kind: 'success',
  title: 'Your identity is verified',
  text: 'There is nothing more to do here. You can close this page.',
};

/** Shown while the operator looks at what the customer has shown. */
export const identityInReview: Notice = {
  kind: 'waiting',
  title: 'We are reviewing your document',
  text: 'This can take a while. You can stay here, or close this page and come back later.',
};

/** Shown when the operator has rejected what the customer has shown: there is no other try. */
export const identityRejected: Notice = {
  kind: 'problem',
  title: 'Your identity could not be verified',
  text: 'This was decided after a review, and cannot be tried again here.',
};

/** What to say when the form of a verification cannot go on. See `dead`. */
export function kycDead(error: RequestError): Notice | undefined {
  if (error.code !== 'client-secret-expired') return dead(error);
  return {
    kind: 'problem',
    title: 'This verification has expired',
    text: 'Go back to where you came from, and begin it again.',
  };
}
