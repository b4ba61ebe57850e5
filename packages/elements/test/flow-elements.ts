import '../src/define.js';

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
    /** What the customer reads. */
    titles: {
      preparing: 'Loading the payment form…',
      blocked: 'Not available where you are',
      unchecked: 'Your location could not be checked',
      pending: 'Payment under way',
      completed: 'Payment complete',
      failed: 'The payment did not go through',
      expired: 'The time to pay has run out',
      error: 'The payment form could not be loaded',
      broken: 'The payment form cannot be shown',
    },
  },
] as const;

/** The tag of one of them. */
export type FlowTag = (typeof FLOW_ELEMENTS)[number]['tag'];
