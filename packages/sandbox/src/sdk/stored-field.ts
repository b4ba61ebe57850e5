import { describeInstrument } from '../instruments/instrument.js';
import type { SdkStoredInstrument } from '../sdk-api/messages.js';
import { make, uniqueId } from './dom.js';
import type { Field } from './text-field.js';

/** What the list of stored instruments is drawn with. */
export interface StoredFieldOptions {
  label: string;
  /** At least one. */
  instruments: readonly SdkStoredInstrument[];
  /** Removes one for good; settles when that is done or has failed. */
  remove: (instrument: SdkStoredInstrument) => Promise<void>;
}

/** A stored instrument as the list names it: `Visa ending 4242 expires 12/34`. */
function nameOf({ instrument, expiry }: SdkStoredInstrument): Array<Node | string> {
  const name = describeInstrument(instrument).replace(/^the account/, 'Account');
  if (expiry === null) return [name];
  return [`${name} `, make('span', { class: 'stored-expiry' }, `expires ${expiry}`)];
}

/** Radio buttons, one for each stored instrument, and a way to remove each. */
export class StoredField implements Field {
  readonly element: HTMLElement;
  readonly #inputs: HTMLInputElement[];

  constructor({ label, instruments, remove }: StoredFieldOptions) {
    const id = uniqueId('stored');
    const rows = instruments.map((stored, place) => {
      const input = make('input', {
        class: 'radio',
        type: 'radio',
        id: `${id}-${place}`,
        name: id,
        value: stored.id,
      });
      input.checked = place === 0;
      const text = make('label', { class: 'choice-label', for: input.id }, ...nameOf(stored));
      const row = make('div', { class: 'choice stored' }, input, text);
      row.append(...removal(describeInstrument(stored.instrument), () => remove(stored)));
      return { input, row };
    });
    this.#inputs = rows.map(({ input }) => input);
    this.element = make(
      'fieldset',
      { class: 'choices' },
      make('legend', { class: 'label' }, label),
      ...rows.map(({ row }) => row),
    );
  }

  /** The id of the one that is chosen; there always is one. */
  get value(): string {
    return this.#inputs.find((input) => input.checked)?.value ?? '';
  }

  /** Chooses one; where it is not in the list, the choice stays as it is. */
  choose(id: string): void {
    const wanted = this.#inputs.find(({ value }) => value === id);
    if (wanted) wanted.checked = true;
  }

  focus(): void {
    this.#inputs.find((input) => input.checked)?.focus();
  }

  validate(): boolean {
    return true;
  }
}

/** The button that removes, and the question that it asks in its place first. */
function removal(name: string, remove: () => Promise<void>): HTMLElement[] {
  const link = (text: string, more = {}) =>
    make('button', { class: 'link stored-button', type: 'button', ...more }, text);
  const ask = link('Remove', { 'aria-label': `Remove ${name}` });
  const yes = link('Remove');
  const no = link('Keep');
  const label = make('span', { class: 'stored-text', id: uniqueId('remove') }, `Remove ${name}?`);
  const question = make(
    'div',
    { class: 'stored-question', role: 'group', 'aria-labelledby': label.id, hidden: '' },
    label,
    make('div', { class: 'stored-answers' }, yes, no),
  );
  const show = (asking: boolean) => {
    ask.hidden = asking;
    question.hidden = !asking;
  };
  ask.addEventListener('click', () => {
    show(true);
    // A second click, or the same key again, removes nothing.
    no.focus();
  });
  no.addEventListener('click', () => {
    show(false);
    ask.focus();
  });
  let removing = false;
  yes.addEventListener('click', () => {
    if (removing) return;
    removing = true;
    void remove().finally(() => (removing = false));
  });
  return [ask, question];
}
