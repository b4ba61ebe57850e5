import { make, uniqueId } from './dom.js';
import { setFormatted } from './input-format.js';

/** A field of a form. */
export interface Field {
  /** Moves to it. */
  focus(): void;
  /** Checks it and shows what is wrong; answers whether all is well. */
  validate(): boolean;
}

/** A field to type into. */
export interface TextFieldOptions {
  name: string;
  label: string;
  autocomplete: string;
  inputmode: 'text' | 'numeric' | 'tel';
  placeholder?: string;
  /** Shown below the field. */
  hint?: string;
  /** What the text should look like as it is typed. */
  format?: (text: string, deleting: boolean) => string;
  /** What is wrong with a text, in words for the customer; `undefined` when nothing is. */
  check: (text: string) => string | undefined;
}

/** An input with its label and, when something is wrong, its error. */
export class TextField implements Field {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  readonly #error: HTMLElement;
  readonly #hint: HTMLElement | undefined;
  readonly #check: TextFieldOptions['check'];

  constructor(options: TextFieldOptions) {
    const { name, label, autocomplete, inputmode, placeholder, hint, format } = options;
    const id = uniqueId(name);
    this.#check = options.check;
    this.#error = make('p', { class: 'error', id: `${id}-error`, hidden: '' });
    this.#hint =
      hint === undefined ? undefined : make('p', { class: 'hint', id: `${id}-hint` }, hint);
    this.input = make('input', {
      class: 'input',
      id,
      name,
      type: 'text',
      autocomplete,
      inputmode,
      required: '',
      spellcheck: 'false',
      autocapitalize: 'off',
      ...(placeholder !== undefined && { placeholder }),
    });
    this.element = make(
      'div',
      { class: 'field' },
      make('label', { class: 'label', for: id }, label),
      make('div', { class: 'control' }, this.input),
      ...(this.#hint ? [this.#hint] : []),
      this.#error,
    );
    this.#describe();

    this.input.addEventListener('input', (event) => {
      const deleting = event instanceof InputEvent && event.inputType.startsWith('delete');
      if (format) setFormatted(this.input, format(this.input.value, deleting));
      // An error that was right when it came is taken back as soon as it is not any more.
      if (!this.#error.hidden && this.#check(this.input.value) === undefined) this.clearError();
    });
    this.input.addEventListener('change', () => {
      if (this.input.value !== '') this.validate();
    });
  }

  /** The text, without space around it. */
  get value(): string {
    return this.input.value.trim();
  }

  focus(): void {
    this.input.focus();
  }

  /** Sets the text as if it had been typed. */
  fill(text: string): void {
    this.input.value = text;
    this.input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    this.clearError();
  }

  /** Puts something beside the text, inside the field's border. */
  adorn(adornment: HTMLElement): void {
    this.input.after(adornment);
  }

  validate(): boolean {
    const message = this.#check(this.value);
    if (message === undefined) this.clearError();
    else this.showError(message);
    return message === undefined;
  }

  /** Shows an error below the field. */
  showError(message: string): void {
    this.#error.textContent = message;
    this.#error.hidden = false;
    this.input.setAttribute('aria-invalid', 'true');
    this.#describe();
  }

  /** Takes the error away. */
  clearError(): void {
    this.#error.textContent = '';
    this.#error.hidden = true;
    this.input.removeAttribute('aria-invalid');
    this.#describe();
  }

  #describe(): void {
    const ids = [this.#error, this.#hint]
      .filter((part) => part !== undefined && !part.hidden)
      .map((part) => part?.id);
    if (ids.length > 0) this.input.setAttribute('aria-describedby', ids.join(' '));
    else this.input.removeAttribute('aria-describedby');
  }
}

/** A row of fields that stand side by side where there is room. */
export function fieldRow(...fields: TextField[]): HTMLElement {
  return make('div', { class: 'row' }, ...fields.map(({ element }) => element));
}

/** Checks every field, moves to the first with an error, and answers whether all is well. */
export function validateAll(fields: readonly Field[]): boolean {
  const wrong = fields.filter((field) => !field.validate());
  wrong[0]?.focus();
  return wrong.length === 0;
}

/** For a check to use: what is wrong with a field that was left empty. */
export function filled(message: string): (text: string) => string | undefined {
  return (text) => (text.trim() === '' ? message : undefined);
}
