import { make, uniqueId } from './dom.js';
import type { Step } from './frame.js';
import { submitForm } from './submit-form.js';
import type { Field } from './text-field.js';

/** The first step of a way to pay or to be paid. */
export interface MethodStep extends Step {
  /** Says what went wrong, above the fields. */
  reject(title: string, message: string): void;
  /** Takes away what was refused. */
  clear(): void;
}

/** What stands below the fields of a method, whatever these are. */
export interface MethodFoot {
  button: string;
  /** What it costs, above the button. Left out where it costs nothing more. */
  breakdown?: HTMLElement;
  /** The way to the other methods. Left out where there is no other. */
  selector?: HTMLElement;
}

/** What the first step of a method is drawn with. */
export interface MethodStepOptions extends MethodFoot {
  heading: string;
  fields: readonly Field[];
  content: ReadonlyArray<Node>;
  submit: () => Promise<void>;
  /** Stands below the button. */
  after?: readonly Node[];
  /** What to type in the sandbox. */
  tests?: HTMLElement;
  clear?: () => void;
}

/** Draws the first step of a method: heading, what went wrong, fields, button, other methods. */
export function createMethodStep(options: MethodStepOptions): MethodStep {
  const { fields, content, button, breakdown, after, selector, tests, submit, clear } = options;
  const heading = make(
    'h2',
    { class: 'heading', id: uniqueId('heading'), tabindex: '-1' },
    options.heading,
  );
  const alert = make('div', { class: 'alert', role: 'alert', hidden: '' });
  const form = submitForm({
    labelledBy: heading.id,
    fields,
    content: [heading, alert, ...content, ...(breakdown ? [breakdown] : [])],
    button,
    after,
    submit: async () => {
      alert.hidden = true;
      await submit();
    },
  });
  const [first] = fields;
  return {
    element: make(
      'div',
      { class: 'method' },
      ...[form, selector, tests].filter((part) => part !== undefined),
    ),
    focus: () => (first ?? heading).focus(),
    reject(title, message) {
      alert.replaceChildren(
        make('strong', { class: 'alert-title' }, title),
        make('span', {}, message),
      );
      alert.hidden = false;
    },
    clear: () => clear?.(),
  };
}
