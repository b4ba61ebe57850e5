import { make } from './dom.js';
import { validateAll, type Field } from './text-field.js';

/** A form with one button that sends it. */
export interface SubmitFormOptions {
  /** The form's name for screen readers: the id of its heading. */
  labelledBy: string;
  fields: readonly Field[];
  content: ReadonlyArray<Node>;
  button: string;
  /** Stands below the button. */
  after?: ReadonlyArray<Node>;
  /** Sends it. While it has not settled, the form cannot be sent again. */
  submit: () => Promise<void>;
}

/** A form that checks its fields, and that a double click sends once. */
export function submitForm(options: SubmitFormOptions): HTMLFormElement {
  const { labelledBy, fields, content, submit } = options;
  const button = make('button', { class: 'button', type: 'submit' }, options.button);
  const form = make(
    'form',
    { class: 'form', novalidate: '', 'aria-labelledby': labelledBy },
    ...content,
    button,
    ...(options.after ?? []),
  );
  let sending = false;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // The page may listen for its own forms around this one.
    event.stopPropagation();
    if (sending || !validateAll(fields)) return;
    sending = true;
    setBusy(form, button, true);
    void submit().finally(() => {
      sending = false;
      setBusy(form, button, false);
    });
  });
  return form;
}

/** A disabled button would lose the focus, and the place in the page with it. */
function setBusy(form: HTMLFormElement, button: HTMLButtonElement, busy: boolean): void {
  form.toggleAttribute('data-busy', busy);
  if (busy) button.setAttribute('aria-disabled', 'true');
  else button.removeAttribute('aria-disabled');
}
