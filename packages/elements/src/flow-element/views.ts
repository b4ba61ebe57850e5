import type { FlowState } from '@vivamo-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';

/** What a customer can ask an element to do, by a button of ours or of a slot. */
export type Action = 'retry' | 'renew' | 'recheck';

/** What the customer is told in a state: title, text, and a button's action and label. */
type View = readonly [title: string, text?: string, action?: Action, label?: string];

const TRY_AGAIN = 'Try again';
const CHECK_CONNECTION = 'Check your connection and try again.';

/**
 * The view of a state, or `undefined` where the SDK's form is all there is to see. Nothing in it
 * is internal.
 */
export function viewOf(state: FlowState): View | undefined {
  switch (state.name) {
    case 'preparing':
      return ['Loading the payment form…'];
    case 'blocked':
      return state.error.code === 'location-blocked'
        ? [
            'Not available where you are',
            'Payments are not possible from your current location.',
            'recheck',
            'Check again',
          ]
        : ['Your location could not be checked', CHECK_CONNECTION, 'recheck', TRY_AGAIN];
    case 'pending':
      return ['Payment under way'];
    case 'completed':
      return ['Payment complete'];
    case 'failed':
      return ['The payment did not go through', 'You can try again.', 'retry', TRY_AGAIN];
    case 'expired':
      return [
        'The time to pay has run out',
        'If you have just confirmed a payment, wait for its result.',
        state.renewable ? 'renew' : undefined,
        'Start again',
      ];
    case 'error':
      return state.error.retryable
        ? ['The payment form could not be loaded', CHECK_CONNECTION, 'retry', TRY_AGAIN]
        : ['The payment form cannot be shown', 'Please contact us.'];
    default:
      return undefined;
  }
}

/** Where the form will stand, while it is not there yet. */
export const skeleton: TemplateResult = html`
  <div part="skeleton" aria-hidden="true"><b></b><b></b><b></b><b></b></div>
`;

/** A view as a notice; its class is the name of the state. */
export function notice(name: string, [title, text, action, label]: View): TemplateResult {
  return html`
    <div part="notice" class=${name}>
      <div>
        <div part="title">${title}</div>
        <div part="text">${text}</div>
      </div>
      ${
        action
          ? html`<button part="button" type="button" data-vivamo-action=${action}>${label}</button>`
          : nothing
      }
    </div>
  `;
}
