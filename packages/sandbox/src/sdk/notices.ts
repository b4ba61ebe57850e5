import { describeInstrument, type Instrument } from '../instruments/instrument.js';
import type { SdkDisbursementSession, SdkSession } from '../sdk-api/messages.js';
import type { RequestError } from './api-client.js';
import type { Notice } from './notice.js';

/** Shown while the form is fetched. */
export const loading: Notice = { kind: 'busy', title: 'Loading the form' };

/** Shown where the form could not be fetched. */
export function notLoaded({ message }: RequestError, again: () => Promise<void>): Notice {
  return {
    kind: 'problem',
    title: 'The form could not be loaded',
    text: message,
    action: { label: 'Try again', run: () => void again() },
  };
}

/** Shown where the account has every method of this kind switched off. */
export function nothingOffered(kind: SdkSession['kind']): Notice {
  return kind === 'payment'
    ? {
        kind: 'problem',
        title: 'There is no way to pay at the moment',
        text: 'Nothing was paid. Please try again later.',
      }
    : {
        kind: 'problem',
        title: 'There is no way to be paid at the moment',
        text: 'Nothing was paid out. Please try again later.',
      };
}

/** Shown while a payment settles that takes a moment. */
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

/** Shown while a payment settles that takes its time. */
export function underWay(amount: string, instrument: Instrument): Notice {
  const what =
    instrument.type === 'crypto'
      ? `We are waiting for the network to confirm ${amount}.`
      : `We are waiting for ${amount} from ${describeInstrument(instrument)}.`;
  return {
    kind: 'waiting',
    title: 'Payment under way',
    text: `${what} This can take a while. You can close this page, the payment goes on.`,
  };
}

/** Shown when the payment went through. */
export function paid(amount: string, instrument: Instrument): Notice {
  return {
    kind: 'success',
    title: 'Payment complete',
    text: `${amount} was paid ${by(instrument)}.`,
  };
}

function by(instrument: Instrument): string {
  switch (instrument.type) {
    case 'card':
      return `with ${describeInstrument(instrument)}`;
    case 'bank':
      return `from ${describeInstrument(instrument)}`;
    case 'pay_by_bank':
      return `through ${describeInstrument(instrument)}`;
    case 'crypto':
      return 'in crypto';
  }
}

/** Shown for a payout that was requested; `undefined` before that. */
export function payoutNotice(
  { disbursement, status }: SdkDisbursementSession,
  amount: string,
): Notice | undefined {
  if (!disbursement) return undefined;
  const { instrument, messages } = disbursement;
  const to = `${amount} to ${describeInstrument(instrument)}`;
  const why = messages.join(' ');
  switch (status) {
    case 'pending-validation':
      return {
        kind: 'waiting',
        title: 'Payout requested',
        text: `${to}. It waits for approval. You can close this page, the payout goes on.`,
      };
    case 'pending':
      return { kind: 'waiting', title: 'Payout approved', text: `${to}. It is on its way.` };
    case 'success':
      return { kind: 'success', title: 'Payout complete', text: `${to}. It was paid out.` };
    case 'rejected':
      return { kind: 'problem', title: 'Payout rejected', text: `${why} Nothing was paid out.` };
    case 'failed':
      return { kind: 'problem', title: 'Payout failed', text: `${why} Nothing was paid out.` };
    default:
      return undefined;
  }
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
      return { kind: 'problem', title: error.message.replace(/\.$/, '') };
    case 'client-secret-invalid':
    case 'key-invalid':
      return { kind: 'problem', title: 'This form cannot be opened', text: error.message };
    case 'intent-paid':
      return alreadyPaid;
    default:
      return undefined;
  }
}
