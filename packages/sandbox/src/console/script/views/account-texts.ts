import { html, type TemplateResult } from 'lit';
import type { AccountSettings } from '../../../account/account-settings.js';

/*
 * The settings that are lists: written as text, since a person reads and pastes them faster so.
 */

/** Sales tax by state, as `NY 8.875, CA 7.25`. */
export function taxesField(
  salesTax: AccountSettings['salesTax'],
  set: (text: string) => void,
): TemplateResult {
  const text = Object.entries(salesTax)
    .map(([state, percent]) => `${state} ${percent}`)
    .join(', ');
  const change = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    input.setCustomValidity(readTaxes(input.value) ? '' : 'Write it as NY 8.875, CA 7.25');
    set(input.value);
  };
  return html`<label class="field wide">
    <span>Sales tax in percent by state, such as <code>NY 8.875, CA 7.25</code></span>
    <input .value=${text} @change=${change} />
  </label>`;
}

/** Reads what {@link taxesField} writes; `undefined` for what it would not write. */
export function readTaxes(text: string): AccountSettings['salesTax'] | undefined {
  const entries = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => /^([A-Z]{2}) (\d{1,3}(?:\.\d+)?)$/.exec(part));
  if (entries.includes(null)) return undefined;
  return Object.fromEntries(entries.map((match) => [match?.[1], Number(match?.[2])]));
}

/** The location rules as the JSON that the control API takes. */
export function locationRulesField(
  { locationRules }: AccountSettings,
  set: (change: Pick<AccountSettings, 'locationRules'>) => void,
): TemplateResult {
  const change = (event: Event) => {
    const area = event.currentTarget as HTMLTextAreaElement;
    const rules = readRules(area.value);
    area.setCustomValidity(rules ? '' : 'This is no JSON.');
    if (rules) set(rules);
  };
  return html`<label class="field wide">
    <span>
      Which countries and states may transact, as JSON; <code>null</code> for everywhere. The rules
      of the operator override those of the platform.
    </span>
    <textarea
      rows="8"
      spellcheck="false"
      .value=${JSON.stringify(locationRules, null, 2)}
      @change=${change}
    ></textarea>
  </label>`;
}

function readRules(text: string): Pick<AccountSettings, 'locationRules'> | undefined {
  try {
    return { locationRules: JSON.parse(text) as AccountSettings['locationRules'] };
  } catch {
    return undefined;
  }
}
