import { html, type TemplateResult } from 'lit';
import type { AccountSettings } from '../../../account/account-settings.js';
import { instrumentNames } from '../../../instruments/instrument.js';
import type { InstrumentType } from '../../../instruments/instrument-type.js';
import type { Desk } from '../desk.js';
import { actButton, section } from '../parts.js';
import { locationRulesField, readTaxes, taxesField } from './account-texts.js';

/** What was changed and not saved yet: what is asked of the sandbox meanwhile does not undo it. */
let draft: AccountSettings | undefined;

type Change = (change: Partial<AccountSettings>) => void;

/** The settings of the account, as a form. */
export function accountView(desk: Desk): TemplateResult {
  const account = draft ?? desk.state.account;
  const change: Change = (changed) => {
    draft = { ...account, ...changed };
    desk.refresh();
  };
  return html`<form class="settings" @submit=${(event: Event) => save(event, desk)}>
    ${section('Ways to pay', methods(account, change))}
    ${section(
      'Customers, tax and e-mails',
      html`${identity(account, change)} ${taxes(account, change)} ${others(account, change)}`,
    )}
    ${section(
      'Location rules',
      locationRulesField(account, (rules) => change(rules)),
    )}
    <div class="save">
      <button class="main" aria-disabled=${draft ? 'false' : 'true'}>Save the settings</button>
      ${
        draft
          ? actButton('Undo', {
              hint: 'Undo what was not saved',
              run: async () => {
                draft = undefined;
                desk.refresh();
              },
            })
          : html`<span class="about">Nothing was changed.</span>`
      }
    </div>
  </form>`;
}

async function save(event: Event, desk: Desk): Promise<void> {
  event.preventDefault();
  if (!draft) return;
  const body = draft;
  const isDone = await desk.act({
    method: 'PATCH',
    path: '/account',
    body,
    done: 'The settings are saved.',
  });
  if (isDone) draft = undefined;
  desk.refresh();
}

function methods({ methods }: AccountSettings, change: Change): TemplateResult {
  const set = (type: InstrumentType, method: Partial<AccountSettings['methods']['card']>) =>
    change({ methods: { ...methods, [type]: { ...methods[type], ...method } } });
  return html`${(Object.keys(methods) as InstrumentType[]).map((type) => {
    const { enabled, surcharge } = methods[type];
    return html`<fieldset>
      <legend>${instrumentNames[type]}</legend>
      ${checkbox('Offered', enabled, (checked) => set(type, { enabled: checked }))}
      ${number('Surcharge in percent', surcharge.percent, 'any', (percent) =>
        set(type, { surcharge: { ...surcharge, percent } }),
      )}
      ${input('Fixed surcharge', surcharge.fixed, (fixed) =>
        set(type, { surcharge: { ...surcharge, fixed } }),
      )}
    </fieldset>`;
  })}`;
}

function identity({ kyc }: AccountSettings, change: Change): TemplateResult {
  const set = (changed: Partial<AccountSettings['kyc']>) => change({ kyc: { ...kyc, ...changed } });
  return html`<fieldset>
    <legend>Customers prove who they are</legend>
    ${checkbox('before they pay', kyc.payments, (payments) => set({ payments }))}
    ${checkbox('before they are paid out', kyc.disbursements, (disbursements) =>
      set({ disbursements }),
    )}
    ${number('Minimum age in years', kyc.minimumAge, '1', (minimumAge) => set({ minimumAge }))}
  </fieldset>`;
}

function taxes(account: AccountSettings, change: Change): TemplateResult {
  return html`<fieldset>
    <legend>Forms and sales tax</legend>
    ${choice(
      'Personal tax type',
      account.personalTaxType,
      { bingo: 'bingo', horse_racing: 'horse racing', '1099': '1099', none: 'none' },
      (personalTaxType) => change({ personalTaxType }),
    )}
    ${taxesField(account.salesTax, (text) => {
      const salesTax = readTaxes(text);
      if (salesTax) change({ salesTax });
    })}
  </fieldset>`;
}

function others({ emails, storedMethods }: AccountSettings, change: Change): TemplateResult {
  return html`<fieldset>
    <legend>What is sent, and what is kept</legend>
    ${choice(
      'Receipts and notices',
      emails,
      { always: 'always', never: 'never', 'by-intent': 'as each intent says' },
      (changed) => change({ emails: changed }),
    )}
    ${number('Cards kept for a customer', storedMethods.cards, '1', (cards) =>
      change({ storedMethods: { ...storedMethods, cards } }),
    )}
    ${number('Bank accounts kept', storedMethods.banks, '1', (banks) =>
      change({ storedMethods: { ...storedMethods, banks } }),
    )}
  </fieldset>`;
}

function checkbox(label: string, checked: boolean, set: (checked: boolean) => void) {
  const change = (event: Event) => set((event.currentTarget as HTMLInputElement).checked);
  return html`<label class="check">
    <input type="checkbox" .checked=${checked} @change=${change} /> ${label}
  </label>`;
}

function number(label: string, value: number, step: string, set: (value: number) => void) {
  const change = (event: Event) => set((event.currentTarget as HTMLInputElement).valueAsNumber);
  return html`<label class="field">
    <span>${label}</span>
    <input type="number" min="0" step=${step} required .value=${String(value)} @change=${change} />
  </label>`;
}

function input(label: string, value: string, set: (value: string) => void) {
  const change = (event: Event) => set((event.currentTarget as HTMLInputElement).value);
  return html`<label class="field">
    <span>${label}</span>
    <input
      inputmode="decimal"
      required
      pattern="(0|[1-9][0-9]*)\\.[0-9]{2}"
      title="An amount with two places, such as 0.30"
      .value=${value}
      @change=${change}
    />
  </label>`;
}

function choice<Value extends string>(
  label: string,
  value: Value,
  names: Record<Value, string>,
  set: (value: Value) => void,
) {
  const change = (event: Event) => set((event.currentTarget as HTMLSelectElement).value as Value);
  return html`<label class="field">
    <span>${label}</span>
    <select @change=${change}>
      ${(Object.keys(names) as Value[]).map(
        (one) => html`<option value=${one} ?selected=${one === value}>${names[one]}</option>`,
      )}
    </select>
  </label>`;
}
