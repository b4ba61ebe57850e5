import type { RequestError } from './api-client.js';
import type { Notice } from './notice.js';

/** Shown while the form is fetched. */
export const loading: Notice = { kind: 'busy', title: 'Loading the payment form' };

/** Shown while a payment settles. */
export const processing: Notice = {
  kind: 'busy',
  title: 'Processing your payment',
  text: 'Please keep this page open.',
};

/** Shown where an intent was paid before this form came to it. */
export const alreadyPaid: Notice = {
  kind: 'success',
  title: 'This payment is already complete',
  text: 'Nothing more is to be paid.',
};

/** Shown when the payment went through. */
export function paid(amount: string, card: string): Notice {
  return { kind: 'success', title: 'Payment complete', text: `${amount} was paid with ${card}.` };
}

/**
 * What to say when the form cannot go on; `undefined` for an error that the form itself can deal
 * with. The words for an expired intent are documented on Vivamo's older pages.
 */
export function dead(error: RequestError): Notice | undefined {
  switch (error.code) {
    case 'intent-expired':
    case 'client-secret-expired':
      return { kind: 'problem', title: 'Intent has expired' };
    case 'location-blocked':
      return { kind: 'problem', title: 'Payments are not available in your location' };
    case 'client-secret-invalid':
    case 'key-invalid':
      return {
        kind: 'problem',
        title: 'This payment cannot be opened',
        text: error.message,
      };
    case 'intent-paid':
      return alreadyPaid;
    default:
      return undefined;
  }
}
