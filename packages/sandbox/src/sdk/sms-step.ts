import { make, uniqueId } from './dom.js';
import { digitsOf } from './input-format.js';
import { submitForm } from './submit-form.js';
import { TextField } from './text-field.js';

/** The step that asks for the code of a text message. */
export interface SmsStep {
  element: HTMLElement;
  /** Moves to the code. */
  focus(): void;
  /** Says that a code was refused, and lets another be typed. */
  reject(message: string): void;
}

/** What the SMS step is drawn with. */
export interface SmsStepOptions {
  /** The last four digits of the phone, where the customer has one. */
  phoneEnding: string | null;
  submit: (code: string) => Promise<void>;
  /** Goes back to where the instrument is given; and the words of the button. */
  back: () => void;
  backLabel: string;
}

/** Draws the SMS step. */
export function createSmsStep(options: SmsStepOptions): SmsStep {
  const { phoneEnding, submit, back, backLabel } = options;
  const heading = make('h2', { class: 'heading', id: uniqueId('heading') }, 'Enter your code');
  const where = phoneEnding === null ? 'your phone' : `the phone ending ${phoneEnding}`;
  const code = new TextField({
    name: 'code',
    label: '6-digit code',
    autocomplete: 'one-time-code',
    inputmode: 'numeric',
    hint: 'Sandbox: no message is sent. Any six digits are right, 000000 is wrong.',
    format: (text) => digitsOf(text, 6),
    check: (text) => (/^\d{6}$/.test(text) ? undefined : 'Enter the six digits of the code.'),
  });
  code.element.classList.add('sandbox-sdk-code');
  const other = make('button', { class: 'link', type: 'button' }, backLabel);
  other.addEventListener('click', back);

  return {
    element: submitForm({
      labelledBy: heading.id,
      fields: [code],
      content: [
        heading,
        make('p', { class: 'text' }, `We sent a code by text message to ${where}.`),
        code.element,
      ],
      button: 'Confirm',
      after: [other],
      submit: () => submit(code.value),
    }),
    focus: () => code.input.focus(),
    reject(message) {
      code.showError(message);
      code.input.select();
    },
  };
}
