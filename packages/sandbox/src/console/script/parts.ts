import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

/** How a status is coloured. */
export type Tone = 'good' | 'bad' | 'wait' | 'idle';

const tones: Record<string, Tone> = {
  success: 'good',
  verified: 'good',
  verified_manually: 'good',
  delivered: 'good',
  active: 'good',
  filed: 'good',
  completed: 'good',
  failed: 'bad',
  rejected: 'bad',
  rejected_manually: 'bad',
  refused: 'bad',
  unreachable: 'bad',
  lost: 'bad',
  expired: 'bad',
  pending: 'wait',
  'pending-validation': 'wait',
  under_review: 'wait',
  waiting: 'wait',
  required: 'wait',
};

const words: Record<string, string> = {
  'no-payment': 'nothing yet',
  'pending-validation': 'waiting for approval',
  under_review: 'under review',
  verified_manually: 'verified by hand',
  rejected_manually: 'rejected by hand',
};

/** A status, in words and in colour; that of HTTP by its number. */
export function badge(status: string): TemplateResult {
  const tone = tones[status] ?? (/^[45]\d\d$/.test(status) ? 'bad' : 'idle');
  return html`<span class="status ${tone}">${words[status] ?? status}</span>`;
}

/** What a button does. */
export interface ActButton {
  /** What it is called where its label alone does not say what it is about. */
  hint?: string;
  main?: boolean;
  /** Asked before it is done; a second press within the button is the answer. */
  confirm?: string;
  run: () => Promise<unknown>;
}

/**
 * A button that does something once at a time. It is not disabled meanwhile: it would lose the
 * focus.
 */
export function actButton(label: string, { hint, main, confirm, run }: ActButton): TemplateResult {
  const press = async (event: Event) => {
    const button = event.currentTarget as HTMLButtonElement;
    if (button.hasAttribute('aria-disabled')) return;
    if (confirm !== undefined && button.dataset.asked === undefined) {
      button.dataset.asked = label;
      button.setAttribute('aria-label', confirm);
      button.textContent = confirm;
      button.addEventListener('blur', () => calm(button, label, hint), { once: true });
      return;
    }
    button.setAttribute('aria-disabled', 'true');
    await run();
    button.removeAttribute('aria-disabled');
    calm(button, label, hint);
  };
  // The label is set as a property, since asking changes it behind the template's back.
  return html`<button
    type="button"
    class=${main ? 'main' : nothing}
    aria-label=${hint ?? nothing}
    .textContent=${label}
    @click=${press}
  ></button>`;
}

function calm(button: HTMLButtonElement, label: string, hint: string | undefined): void {
  if (button.dataset.asked === undefined) return;
  delete button.dataset.asked;
  button.textContent = label;
  if (hint === undefined) button.removeAttribute('aria-label');
  else button.setAttribute('aria-label', hint);
}

/** One line of a list. */
export interface Entry {
  /** Stays the same as long as it is the same thing. */
  key: string;
  /** What it is, in a few words: an amount, a name. */
  title: string;
  /** Whose it is. */
  whose?: string;
  status?: string | undefined;
  facts: readonly (string | undefined)[];
  /** More of it, shown on demand. */
  details?: TemplateResult | typeof nothing;
  actions?: readonly TemplateResult[];
}

/** A list; what did not change keeps its elements, and the focus with them. */
export function list(name: string, entries: readonly Entry[], none: string): TemplateResult {
  if (entries.length === 0) return html`<p class="none">${none}</p>`;
  return html`<ul class="entries" aria-label=${name}>
    ${repeat(
      entries,
      ({ key }) => key,
      (entry) =>
        html`<li class="entry">
          <div class="head">
            <span class="title">${entry.title}</span>
            ${entry.whose ? html`<span class="whose">${entry.whose}</span>` : nothing}
            ${entry.status === undefined ? nothing : badge(entry.status)}
          </div>
          <p class="facts">
            ${entry.facts
              .filter((fact) => fact !== undefined && fact !== '')
              .map((fact) => html`<span>${fact}</span>`)}
          </p>
          ${
            (entry.actions ?? []).length === 0
              ? nothing
              : html`<div class="actions">${entry.actions}</div>`
          }
          ${
            entry.details === undefined || entry.details === nothing
              ? nothing
              : html`<details>
                  <summary>Details<span class="hidden"> of ${entry.title}</span></summary>
                  ${entry.details}
                </details>`
          }
        </li>`,
    )}
  </ul>`;
}

/** Names and what they stand for; what is not known is left out. */
export function facts(rows: readonly (readonly [string, unknown])[]): TemplateResult {
  return html`<dl>
    ${rows
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
  </dl>`;
}

/** A part of a view with a heading. */
export function section(title: string, content: TemplateResult): TemplateResult {
  return html`<section>
    <h2>${title}</h2>
    ${content}
  </section>`;
}

/** A time as people write it, where there is one. */
export function time(iso: string | null | undefined): string {
  return iso ? new Date(iso).toLocaleString() : '';
}

/** A day as people write it. A day is kept as its first moment in UTC. */
export function day(iso: string): string {
  return new Date(iso).toLocaleDateString(undefined, { timeZone: 'UTC' });
}

/** As many of the newest as a person looks through, the newest first. */
export function newest<Value>(values: readonly Value[]): Value[] {
  return values.slice(-100).reverse();
}
