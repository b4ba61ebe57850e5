import type { SdkSession } from '../sdk-api/messages.js';
import { make, uniqueId } from './dom.js';

/** Whether the customer wants something to be kept for the next time. */
export interface SaveChoice {
  element: HTMLElement;
  readonly wanted: boolean;
}

const nouns = { card: 'card', bank: 'account' };

/** Draws the choice, unticked; `undefined` where the account keeps none of that type. */
export function createSaveChoice(
  type: keyof typeof nouns,
  { storedLimits, storedInstruments }: Pick<SdkSession, 'storedLimits' | 'storedInstruments'>,
): SaveChoice | undefined {
  const limit = storedLimits[type];
  if (limit === 0) return undefined;
  const noun = nouns[type];
  const id = uniqueId('save');
  const input = make('input', { class: 'check', type: 'checkbox', id, name: 'save' });
  const element = make(
    'div',
    { class: 'save' },
    input,
    make('label', { class: 'save-label', for: id }, `Save this ${noun} for next time`),
  );
  const stored = storedInstruments.filter(({ instrument }) => instrument.type === type);
  if (stored.length >= limit) {
    const hint = make('p', { class: 'hint save-hint', id: `${id}-hint` }, full(noun, limit));
    input.setAttribute('aria-describedby', hint.id);
    element.append(hint);
  }
  return {
    element,
    get wanted() {
      return input.checked;
    },
  };
}

function full(noun: string, limit: number): string {
  return limit === 1
    ? `It takes the place of the ${noun} that is saved.`
    : `${limit} are saved, and that is the most. The oldest makes way.`;
}
