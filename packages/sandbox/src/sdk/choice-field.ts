import { make, uniqueId } from './dom.js';
import type { Field } from './text-field.js';

/** A choice of one among few. */
export interface ChoiceFieldOptions {
  name: string;
  label: string;
  choices: ReadonlyArray<{ value: string; label: string; hint: string }>;
  /** What is said where nothing was chosen. */
  missing: string;
}

/** Radio buttons with their label and, when nothing was chosen, an error. */
export class ChoiceField implements Field {
  readonly element: HTMLElement;
  readonly #inputs: HTMLInputElement[] = [];
  readonly #error: HTMLElement;
  readonly #missing: string;

  constructor({ name, label, choices, missing }: ChoiceFieldOptions) {
    const id = uniqueId(name);
    this.#missing = missing;
    this.#error = make('p', { class: 'error', id: `${id}-error`, hidden: '' });
    const rows = choices.map((choice, place) => {
      const hintId = `${id}-${place}-hint`;
      const input = make('input', {
        class: 'radio',
        type: 'radio',
        id: `${id}-${place}`,
        name: id,
        value: choice.value,
        'aria-describedby': hintId,
      });
      input.addEventListener('change', () => (this.#error.hidden = true));
      this.#inputs.push(input);
      return make(
        'div',
        { class: 'choice' },
        input,
        make('label', { class: 'choice-label', for: input.id }, choice.label),
        make('span', { class: 'hint choice-hint', id: hintId }, choice.hint),
      );
    });
    this.element = make(
      'fieldset',
      { class: 'choices', 'aria-describedby': this.#error.id },
      make('legend', { class: 'label' }, label),
      ...rows,
      this.#error,
    );
  }

  /** The value that was chosen; empty where none was. */
  get value(): string {
    return this.#inputs.find((input) => input.checked)?.value ?? '';
  }

  /** Chooses a value as if it had been chosen by hand. */
  fill(value: string): void {
    for (const input of this.#inputs) input.checked = input.value === value;
    this.#error.hidden = true;
  }

  focus(): void {
    (this.#inputs.find((input) => input.checked) ?? this.#inputs[0])?.focus();
  }

  validate(): boolean {
    const valid = this.value !== '';
    this.#error.textContent = valid ? '' : this.#missing;
    this.#error.hidden = valid;
    return valid;
  }
}
