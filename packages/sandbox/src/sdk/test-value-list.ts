import { make } from './dom.js';

/** A value that the sandbox knows. */
export interface TestValue {
  value: string;
  description: string;
}

/** What to type in the sandbox, folded away; choosing a value fills the form. */
export function testValueList(
  title: string,
  values: readonly TestValue[],
  choose: (value: string) => void,
): HTMLElement {
  const rows = values.map(({ value, description }) => {
    const button = make('button', { class: 'test-card', type: 'button' }, value);
    button.addEventListener('click', () => choose(value));
    return make('li', { class: 'test-row' }, button, make('span', { class: 'hint' }, description));
  });
  return make(
    'details',
    { class: 'tests' },
    make('summary', { class: 'summary' }, title),
    make('ul', { class: 'test-list' }, ...rows),
  );
}
