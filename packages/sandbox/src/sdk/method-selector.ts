import { make, uniqueId } from './dom.js';

/** One of the other methods. */
export interface MethodChoice {
  label: string;
  choose: () => void;
}

/** The way from one method to the others. */
export function createMethodSelector(title: string, choices: readonly MethodChoice[]): HTMLElement {
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
