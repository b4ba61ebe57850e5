import type { FlowEvent, FlowState } from '@vivamo-widgets/core';
import type { Method } from './remote';
import type { Said } from './said';
import type { Kind } from './setting';

/** What a page says in a state, and what its customer can do about it. */
export interface OwnNotice {
  title: string;
  action?: Method;
  label?: string;
}

/** The notice of a page that draws its own chrome; in the words of the elements, for the scenarios. */
export function ownNotice(state: FlowState, kind: Kind, isRenewable: boolean): OwnNotice {
  const noun = kind === 'payment' ? 'Payment' : 'Payout';
  switch (state.name) {
    case 'blocked':
      return state.error.code === 'location-blocked'
        ? { title: 'Not available where you are', action: 'recheck', label: 'Check again' }
        : { title: 'Your location could not be checked', action: 'recheck', label: 'Try again' };
    case 'submitted':
      return { title: `${noun} requested` };
    case 'pending':
      return { title: `${noun} under way` };
    case 'completed':
      return { title: `${noun} complete` };
    case 'failed':
      return {
        title: `The ${noun.toLowerCase()} did not go through`,
        action: 'retry',
        label: 'Try again',
      };
    case 'expired':
      return {
        title: `The time for this ${noun.toLowerCase()} has run out`,
        ...(isRenewable && { action: 'renew', label: 'Start again' }),
      };
    case 'error':
      return {
        title: `The ${noun.toLowerCase()} form could not be loaded`,
        ...(state.error.retryable && { action: 'retry', label: 'Try again' }),
      };
    default:
      return { title: '' };
  }
}

/** Tells listeners of what happens in a flow, under the names of the elements' events. */
export function tellOf(
  event: FlowEvent,
  listeners: [Said['event'], (event: Event) => void][],
): void {
  const tell = (name: Said['event'], detail: object) => {
    const heard = new CustomEvent(name, { detail });
    for (const [each, listener] of listeners) if (each === name) listener(heard);
  };
  switch (event.type) {
    case 'result':
      return tell(event.result.outcome, event.result);
    case 'expired':
      return tell('expired', { intentId: event.intentId, renewing: event.renewing });
    case 'sdk':
      return tell('sdk-event', { name: event.name });
    case 'state': {
      const { state, previous } = event;
      tell('state-change', { state: state.name, previous: previous.name });
      if ('error' in state) {
        const { error } = state;
        // As the elements do: a refusal is no fault.
        if (error.code !== 'location-blocked') console.error(error.message);
        tell(state.name, { error });
      } else if (/^(ready|submitted|pending)$/.test(state.name)) tell(state.name as 'ready', {});
    }
  }
}
