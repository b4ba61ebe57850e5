import { html, type TemplateResult } from 'lit';

/** A setting that is on or off. */
export function checkbox(label: string, name: string, checked: boolean): TemplateResult {
  return html`<label class="check">
    <input type="checkbox" name=${name} ?checked=${checked} /> ${label}
  </label>`;
}

/** A setting that is a number from 0. */
export function number(label: string, name: string, value: number, step = '1'): TemplateResult {
  return html`<label class="field">
    <span>${label}</span>
    <input type="number" name=${name} min="0" step=${step} required value=${value} />
  </label>`;
}

/** A setting that is an amount of money. */
export function decimal(label: string, name: string, value: string): TemplateResult {
  return html`<label class="field">
    <span>${label}</span>
    <input
      name=${name}
      inputmode="decimal"
      required
      pattern="(0|[1-9][0-9]*)\\.[0-9]{2}"
      title="An amount with two places, such as 0.30"
      value=${value}
    />
  </label>`;
}

/** A setting that is one of several. */
export function choice<Value extends string>(
  label: string,
  name: string,
  value: Value,
  names: Record<Value, string>,
): TemplateResult {
  return html`<label class="field">
    <span>${label}</span>
    <select name=${name}>
      ${(Object.keys(names) as Value[]).map(
        (one) => html`<option value=${one} ?selected=${one === value}>${names[one]}</option>`,
      )}
    </select>
  </label>`;
}
