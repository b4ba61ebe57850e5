import { html, type TemplateResult } from 'lit';
import type { AccountSettings } from '../../../account/account-settings.js';

/*
 * The settings that are lists: written as text, since a person reads and pastes them faster so.
 */

/** Sales tax by state, as `NY 8.875, CA 7.25`. */
export function taxesField(salesTax: AccountSettings['salesTax']): TemplateResult {
  const text = Object.entries(salesTax)
    .map(([state, percent]) => `${state} ${percent}`)
    .join(', ');
  const check = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    input.setCustomValidity(readTaxes(input.value) ? '' : 'Write it as NY 8.875, CA 7.25');
  };
  return html`<label class="field wide">
    <span>Sales tax in percent by state, such as <code>NY 8.875, CA 7.25</code></span>
    <input name="salesTax" value=${text} @input=${check} />
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
export function locationRulesFields(account: AccountSettings): TemplateResult {
  return html`${rulesField(
    'locationRules',
    html`The operator’s: which countries and states may transact, as JSON; <code>null</code> for
      none. They override those of the platform.`,
    account.locationRules,
  )}
  ${rulesField(
    'platformLocationRules',
    html`The platform’s, in the same form. With no rules at all, customers may transact everywhere.`,
    account.platformLocationRules,
  )}`;
}

function rulesField(
  name: string,
  label: TemplateResult,
  rules: AccountSettings['locationRules'],
): TemplateResult {
  const check = (event: Event) => {
    const area = event.currentTarget as HTMLTextAreaElement;
    area.setCustomValidity(readRules(area.value) ? '' : 'This is no JSON.');
  };
  return html`<label class="field wide">
    <span>${label}</span>
    <textarea
      name=${name}
      rows="8"
      spellcheck="false"
      .defaultValue=${JSON.stringify(rules, null, 2)}
      @input=${check}
    ></textarea>
  </label>`;
}

/** Reads location rules; `undefined` for what is no JSON. What they may be, the sandbox says. */
export function readRules(text: string): { rules: AccountSettings['locationRules'] } | undefined {
  try {
    return { rules: JSON.parse(text) as AccountSettings['locationRules'] };
  } catch {
    return undefined;
  }
}
