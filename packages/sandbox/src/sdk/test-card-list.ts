import type { SdkCard } from '../sdk-api/messages.js';
import { testValues } from '../test-values.js';
import { make } from './dom.js';

/** The cards that the sandbox knows, folded away below the form; choosing one fills the form. */
export function testCardList(
  choose: (number: string, details: Omit<SdkCard, 'number'>) => void,
): HTMLElement {
  const rows = testValues.cards.map(({ number, description }) => {
    const button = make('button', { class: 'test-card', type: 'button' }, number);
    button.addEventListener('click', () => choose(number, testValues.cardDetails));
    return make('li', { class: 'test-row' }, button, make('span', { class: 'hint' }, description));
  });
  return make(
    'details',
    { class: 'tests' },
    make('summary', { class: 'summary' }, 'Test cards'),
    make('ul', { class: 'test-list' }, ...rows),
  );
}
