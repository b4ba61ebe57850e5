import type { FlowState, IntentKind } from '@vivamo-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';

/** What a customer can ask an element to do, by a button of ours or of a slot. */
export type Action = 'retry' | 'renew' | 'recheck';

/** What the customer is told in a state: title, text, and a button's action and label. */
type View = readonly [title: string, text?: string, action?: Action, label?: string];

const TRY_AGAIN = 'Try again';
const CHECK_CONNECTION = 'Check your connection and try again.';
const CONTACT_US = 'Please contact us.';

/** What the intent of an element is called by its customers. */
export const nameOf = (kind: IntentKind): string => (kind === 'payment' ? 'Payment' : 'Payout');

/**
 * What the customer is told in a state; nothing in it is internal. `renewable` says whether
 * another intent is to be had.
 */
export function viewOf(state: FlowState, kind: IntentKind, renewable?: boolean): View | undefined {
  const Noun = nameOf(kind);
  const noun = Noun.toLowerCase();
  const wait = `If you have just confirmed a ${noun}, wait for its result.`;
  switch (state.name) {
    case 'idle':
      return undefined;
    case 'preparing':
      return [`Loading the ${noun} form…`];
    case 'ready':
      return [`The ${noun} form is ready.`];
    case 'blocked':
      return state.error.code === 'location-blocked'
        ? [
            'Not available where you are',
            `${Noun}s are not possible from your current location.`,
            'recheck',
            'Check again',
          ]
        : ['Your location could not be checked', CHECK_CONNECTION, 'recheck', TRY_AGAIN];
    case 'submitted':
      return [`${Noun} requested`, 'It has to be approved first. There is nothing more to do.'];
    case 'pending':
      return [`${Noun} under way`, 'Its result will be shown here.'];
    case 'completed':
      return [`${Noun} complete`];
    case 'failed':
      return state.result.final && !renewable
        ? [`The ${noun} did not go through`, CONTACT_US]
        : [`The ${noun} did not go through`, 'You can try again.', 'retry', TRY_AGAIN];
    case 'rejected':
      return [`The ${noun} was not approved`, CONTACT_US];
    case 'expired':
      return [
        `The time for this ${noun} has run out`,
        wait,
        renewable ? 'renew' : undefined,
        'Start again',
      ];
    case 'error': {
      const { code, retryable } = state.error;
      if (!retryable) return [`The ${noun} form cannot be shown`, CONTACT_US];
      if (code === 'form-reloaded' || code === 'container-removed') {
        return [`The ${noun} form was interrupted`, wait, 'retry', TRY_AGAIN];
      }
      if (code === 'status-unavailable') {
        const text = 'Check your connection and try again, or contact us.';
        return [`Your last ${noun} could not be checked`, text, 'retry', TRY_AGAIN];
      }
      return [`The ${noun} form could not be loaded`, CHECK_CONNECTION, 'retry', TRY_AGAIN];
    }
  }
}

/** Where the form will stand, while it is not there yet. */
export const skeleton: TemplateResult = html`
  <div part="skeleton" aria-hidden="true">
    <b></b><b></b><b></b><b></b><b></b><b></b><b></b><b></b>
  </div>
`;

/** A view as a notice; without a form beside it, it fills the space that is reserved for that. */
export function notice(
  name: string,
  [title, text, action, label]: View,
  hasForm?: boolean,
): TemplateResult {
  return html`
    <div part="notice" lang="en" class=${hasForm ? name : `${name} alone`}>
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
