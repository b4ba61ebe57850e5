import type { InstrumentType } from '../instruments/instrument-type.js';
import type { SdkSession } from '../sdk-api/messages.js';
import { make, uniqueId } from './dom.js';

/** One of the other methods. */
export interface MethodChoice {
  label: string;
  choose: () => void;
}

/**
 * The method to begin with: the first of which something is stored, else the first. `undefined`
 * where none is offered.
 */
export function firstMethod({
  methods,
  storedInstruments,
}: Pick<SdkSession, 'methods' | 'storedInstruments'>): InstrumentType | undefined {
  const stored = storedInstruments.map(({ instrument }): InstrumentType => instrument.type);
  return methods.find((method) => stored.includes(method)) ?? methods[0];
}

/** The way from one method to the others; `undefined` where there is no other. */
export function createMethodSelector(
  title: string,
  choices: readonly MethodChoice[],
): HTMLElement | undefined {
  if (choices.length === 0) return undefined;
  const label = make('p', { class: 'methods-title', id: uniqueId('methods') }, title);
  const buttons = choices.map(({ label: name, choose }) => {
    const button = make('button', { class: 'method-button', type: 'button' }, name);
    button.addEventListener('click', choose);
    return button;
  });
  return make(
    'div',
    { class: 'methods', role: 'group', 'aria-labelledby': label.id },
    label,
    make('div', { class: 'method-buttons' }, ...buttons),
  );
}
