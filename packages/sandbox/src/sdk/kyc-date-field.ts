import { make, uniqueId } from './dom.js';
import { digitsOf, setFormatted } from './input-format.js';
import { dateFault, dateParts, isoDate, type DatePart, type TypedDate } from './kyc-date.js';
import type { Field } from './text-field.js';

/** A date of birth to be asked for. */
export interface DateFieldOptions {
  name: string;
  label: string;
  /** Milliseconds since 1970. */
  now: () => number;
}

const words: Record<DatePart, { label: string; placeholder: string }> = {
  month: { label: 'Month', placeholder: 'MM' },
  day: { label: 'Day', placeholder: 'DD' },
  year: { label: 'Year', placeholder: 'YYYY' },
};

/** Three inputs for a date, with their label and, when something is wrong, one error for all. */
export class DateField implements Field {
  readonly element: HTMLElement;
  readonly #inputs: Record<DatePart, HTMLInputElement>;
  readonly #error: HTMLElement;
  readonly #now: () => number;

  constructor({ name, label, now }: DateFieldOptions) {
    const id = uniqueId(name);
    this.#now = now;
    this.#error = make('p', { class: 'error', id: `${id}-error`, hidden: '' });
    const made = dateParts.map((part) => [part, makePart(part, name, `${id}-${part}`)] as const);
    this.#inputs = Object.fromEntries(made) as Record<DatePart, HTMLInputElement>;
    const rows = made.map(([part, input]) =>
      make(
        'div',
        { class: 'field' },
        make('label', { class: 'part-label', for: input.id }, words[part].label),
        make('div', { class: 'control' }, input),
      ),
    );
    this.element = make(
      'fieldset',
      { class: 'choices' },
      make('legend', { class: 'label' }, label),
      make('div', { class: 'date-parts' }, ...rows),
      this.#error,
    );

    for (const [part, input] of made) {
      input.addEventListener('input', () => {
        setFormatted(input, digitsOf(input.value, part === 'year' ? 4 : 2));
        if (!this.#error.hidden && !this.#fault()) this.#show(undefined);
      });
    }
    // While it is being typed from part to part, nothing is wrong yet.
    this.element.addEventListener('focusout', ({ relatedTarget }) => {
      const left = !(relatedTarget instanceof Node && this.element.contains(relatedTarget));
      if (left && made.some(([, input]) => input.value !== '')) this.validate();
    });
  }

  /** `YYYY-MM-DD`, of a date with nothing wrong. */
  get value(): string {
    return isoDate(this.#typed());
  }

  /** Moves to the first part that is wrong, to be typed over, or to the first of all. */
  focus(): void {
    const [first = 'month'] = this.#fault()?.parts ?? dateParts;
    this.#inputs[first].focus();
    this.#inputs[first].select();
  }

  /** Sets a date, given as `YYYY-MM-DD`. */
  fill(date: string): void {
    const [year = '', month = '', day = ''] = date.split('-');
    this.#inputs.month.value = month;
    this.#inputs.day.value = day;
    this.#inputs.year.value = year;
    this.#show(undefined);
  }

  validate(): boolean {
    const fault = this.#fault();
    this.#show(fault);
    return fault === undefined;
  }

  #typed(): TypedDate {
    const { month, day, year } = this.#inputs;
    return { month: month.value, day: day.value, year: year.value };
  }

  #fault() {
    return dateFault(this.#typed(), this.#now());
  }

  #show(fault: ReturnType<typeof dateFault>): void {
    this.#error.textContent = fault?.message ?? '';
    this.#error.hidden = fault === undefined;
    for (const part of dateParts) {
      const wrong = fault?.parts.includes(part) ?? false;
      const attributes = { 'aria-invalid': 'true', 'aria-describedby': this.#error.id };
      for (const [name, value] of Object.entries(attributes)) {
        if (wrong) this.#inputs[part].setAttribute(name, value);
        else this.#inputs[part].removeAttribute(name);
      }
    }
  }
}

function makePart(part: DatePart, name: string, id: string): HTMLInputElement {
  return make('input', {
    class: 'input',
    id,
    name: `${name}-${part}`,
    type: 'text',
    inputmode: 'numeric',
    autocomplete: `bday-${part}`,
    placeholder: words[part].placeholder,
    required: '',
  });
}
