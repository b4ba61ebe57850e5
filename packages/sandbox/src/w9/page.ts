import { html } from 'hono/html';
import { formPage } from '../pages/form-page.js';
import { w9Fields, type W9Faults, type W9Values } from './form.js';

/** The form, empty or with what is known or was typed; never with a number in it. */
export function w9Page(values: W9Values, faults: W9Faults = {}) {
  const firstFault = w9Fields.find(({ name }) => faults[name] !== undefined)?.name;
  return page(
    firstFault === undefined ? 'Form W-9' : 'Error: Form W-9',
    html`<p>
        Your name, address and taxpayer number, for a tax form. This is a sandbox: it keeps nothing
        of what is typed here but the last four digits of the number.
      </p>
      <form method="post" novalidate>
        ${w9Fields.map((field) =>
          fieldOf(field, values[field.name], faults[field.name], field.name === firstFault),
        )}
        <button type="submit">Send</button>
      </form>`,
  );
}

/** What stands there once the form was sent. */
export const donePage = page(
  'Form W-9 received',
  html`<p>This form was sent. The link has done its work: nothing more can be sent with it.</p>`,
);

/** What stands at an address without a form. */
export const unknownPage = page(
  'No such form',
  html`<p>
    There is no form at this address. Check that the link is complete. A sandbox that was reset
    knows no earlier link.
  </p>`,
);

function fieldOf(
  field: (typeof w9Fields)[number],
  value: string,
  fault: string | undefined,
  focused: boolean,
) {
  const { name, label, autocomplete } = field;
  const hint = 'hint' in field ? field.hint : undefined;
  const described = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      type="text"
      value="${name === 'tin' ? '' : value}"
      autocomplete="${autocomplete}"
      required
      ${name === 'tin' ? html`inputmode="numeric" spellcheck="false"` : ''}
      ${described === '' ? '' : html`aria-describedby="${described}"`}
      ${fault === undefined ? '' : html`aria-invalid="true"`}
      ${focused ? html`autofocus` : ''}
    />
    ${hint === undefined ? '' : html`<p class="hint" id="${name}-hint">${hint}</p>`}
    ${fault === undefined ? '' : html`<p class="fault" id="${name}-fault">${fault}</p>`}
  </div>`;
}

function page(title: string, content: ReturnType<typeof html>) {
  const heading = html`<h1>${title.replace('Error: ', '')}</h1>`;
  return formPage(title, html`<section>${heading} ${content}</section>`, '/w9/style.css');
}
