import '../src/define.js';

/** What the customer of an element reads, by what the element calls its intent. */
const titles = (noun: 'payment' | 'payout') => {
  const Noun = noun === 'payment' ? 'Payment' : 'Payout';
  return {
    preparing: `Loading the ${noun} form…`,
    ready: `The ${noun} form is ready.`,
    blocked: 'Not available where you are',
    unchecked: 'Your location could not be checked',
    submitted: `${Noun} requested`,
    pending: `${Noun} under way`,
    completed: `${Noun} complete`,
    failed: `The ${noun} did not go through`,
    rejected: `The ${noun} was not approved`,
    expired: `The time for this ${noun} has run out`,
    error: `The ${noun} form could not be loaded`,
    broken: `The ${noun} form cannot be shown`,
    interrupted: `The ${noun} form was interrupted`,
    unknown: `Your last ${noun} could not be checked`,
  };
};

/**
 * The elements that carry a customer through a flow. Every test of `flow-element/` is run for each
 * of them; another element is another entry here.
 */
export const FLOW_ELEMENTS = [
  {
    tag: 'vivamo-payment',
    kind: 'payment',
    /** What the SDK says when the intent is done. */
    doneEvent: 'payment-completed',
    name: 'Payment',
    titles: titles('payment'),
    /** Whether an attempt that failed is not the end of the intent. */
    hasAttempts: true,
  },
  {
    tag: 'vivamo-disbursement',
    kind: 'disbursement',
    doneEvent: 'disbursement-completed',
    name: 'Payout',
    titles: titles('payout'),
    hasAttempts: false,
  },
] as const;

/** The tag of one of them. */
export type FlowTag = (typeof FLOW_ELEMENTS)[number]['tag'];
