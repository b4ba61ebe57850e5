import { make, uniqueId } from './dom.js';
import type { Step } from './frame.js';
import { submitForm } from './submit-form.js';
import { filled, TextField } from './text-field.js';
import type { Stage } from './stage.js';

/**
 * Draws the step that asks for the phone number that the customer's record lacks; the codes by text
 * message go there. Which numbers can be used is the server's to say. Then it begins again.
 */
export function createPhoneStep(stage: Stage): Step {
  const heading = make('h2', { class: 'heading', id: uniqueId('heading') }, 'Add your phone');
  const phone = new TextField({
    name: 'phone',
    label: 'Mobile number',
    autocomplete: 'tel',
    inputmode: 'tel',
    placeholder: '(202) 555-0123',
    hint: 'Outside the US and Canada, begin with + and the country code.',
    check: filled('Enter your mobile number.'),
  });
  return {
    element: submitForm({
      labelledBy: heading.id,
      fields: [phone],
      content: [
        heading,
        make('p', { class: 'text' }, 'We confirm what you do here by text message.'),
        phone.element,
      ],
      button: 'Continue',
      submit: () =>
        stage.guarded(
          async () => {
            await stage.api.givePhone(plainPhone(phone.value), stage.signal);
            if (!stage.signal.aborted) await stage.restart();
          },
          (error) => {
            phone.showError(error.message);
            phone.input.select();
          },
        ),
    }),
    focus: () => phone.focus(),
  };
}

/**
 * A phone number without what people write between its digits. Who writes the 1 of North America
 * and leaves away the + means the same.
 */
export function plainPhone(text: string): string {
  const plain = text.trim().replace(/(?!^\+)\D/g, '');
  return /^1\d{10}$/.test(plain) ? `+${plain}` : plain;
}
