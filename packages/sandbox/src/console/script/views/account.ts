import { html, type TemplateResult } from 'lit';
import type { AccountSettings } from '../../../account/account-settings.js';
import { instrumentNames } from '../../../instruments/instrument.js';
import type { InstrumentType } from '../../../instruments/instrument-type.js';
import type { Desk } from '../desk.js';
import { section } from '../parts.js';
import { checkbox, choice, decimal, number } from './account-fields.js';
import { readAccount } from './read-account.js';
import { locationRulesFields, taxesField } from './account-texts.js';

/*
 * The form keeps what is typed: what stands in its attributes is what is saved, so that news of the
 * sandbox changes nothing that somebody is about to change, and a reset of the form undoes it.
 */

/** Whether something was changed and not saved yet. */
let unsaved = false;

/** The settings of the account, as a form. */
export function accountView(desk: Desk): TemplateResult {
  const { account } = desk.state;
  const change = (changed: boolean) => {
    unsaved = changed;
    desk.say('');
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!unsaved) return;
    unsaved = !(await desk.act({
      method: 'PATCH',
      path: '/account',
      body: readAccount(new FormData(event.target as HTMLFormElement)),
      done: 'The settings are saved.',
    }));
    desk.refresh();
  };
  return html`<form
    class="settings"
    @input=${() => change(true)}
    @reset=${() => change(false)}
    @submit=${submit}
  >
    ${section('Ways to pay', methods(account))}
    ${section(
      'Customers, tax and e-mails',
      html`${identity(account)} ${taxes(account)} ${others(account)}`,
    )}
    ${section('Location rules', locationRulesFields(account))}
    <div class="save">
      <button class="main" aria-disabled=${unsaved ? 'false' : 'true'}>Save the settings</button>
      <button type="reset" ?hidden=${!unsaved}>Undo</button>
      <span class="about">${unsaved ? 'There are changes that are not saved.' : ''}</span>
    </div>
  </form>`;
}

function methods({ methods }: AccountSettings): TemplateResult {
  return html`${(Object.keys(methods) as InstrumentType[]).map((type) => {
    const { enabled, surcharge } = methods[type];
    return html`<fieldset>
      <legend>${instrumentNames[type]}</legend>
      ${checkbox('Offered', `${type}.enabled`, enabled)}
      ${number('Surcharge in percent', `${type}.percent`, surcharge.percent, 'any')}
      ${decimal('Fixed surcharge', `${type}.fixed`, surcharge.fixed)}
    </fieldset>`;
  })}`;
}

function identity({ kyc }: AccountSettings): TemplateResult {
  return html`<fieldset>
    <legend>Proof of identity</legend>
    ${checkbox('Before customers pay', 'kyc.payments', kyc.payments)}
    ${checkbox('Before they are paid out', 'kyc.disbursements', kyc.disbursements)}
    ${number('Minimum age in years', 'kyc.minimumAge', kyc.minimumAge)}
  </fieldset>`;
}

function taxes({ personalTaxType, salesTax }: AccountSettings): TemplateResult {
  return html`<fieldset>
    <legend>Tax</legend>
    ${choice('Personal tax type', 'personalTaxType', personalTaxType, {
      bingo: 'bingo',
      horse_racing: 'horse racing',
      '1099': '1099',
      none: 'none',
    })}
    ${taxesField(salesTax)}
  </fieldset>`;
}

function others({ emails, storedMethods }: AccountSettings): TemplateResult {
  return html`<fieldset>
    <legend>Sent and kept</legend>
    ${choice('Receipts and notices', 'emails', emails, {
      always: 'always',
      never: 'never',
      'by-intent': 'as each intent says',
    })}
    ${number('Cards kept for a customer', 'storedMethods.cards', storedMethods.cards)}
    ${number('Bank accounts kept', 'storedMethods.banks', storedMethods.banks)}
  </fieldset>`;
}
