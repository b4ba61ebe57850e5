import { html, type TemplateResult } from 'lit';
import type { Customer } from '../../../customers/customer.js';
import { kycStatuses, type KycStatus } from '../../../kyc/kyc-record.js';
import type { Desk } from '../desk.js';
import { actButton, badge, facts, list, newest, time, type Entry } from '../parts.js';

/** Customers, newest first. */
export function customersView(desk: Desk): TemplateResult {
  return list(
    'Customers',
    newest(desk.state.customers).map((customer) => entry(customer, desk)),
    'No customer yet. Create one with POST /v1/customers.',
  );
}

/** A customer whose identity is to be decided about. */
export function reviewEntry(customer: Customer, desk: Desk): Entry {
  const { externalCustomerId: id } = customer;
  const decide = (label: string, status: KycStatus, main = false) =>
    actButton(label, {
      hint: `${label} the identity of ${id}`,
      main,
      run: () =>
        desk.act({
          path: `/customers/${encodeURIComponent(id)}/kyc`,
          body: { status },
          done: `${label === 'Verify' ? 'Verified' : 'Rejected'}: the identity of ${id}.`,
        }),
    });
  return {
    ...entry(customer, desk),
    actions: [decide('Verify', 'verified_manually', true), decide('Reject', 'rejected_manually')],
  };
}

function entry(customer: Customer, desk: Desk): Entry {
  const { externalCustomerId: id, data, kycVerifications } = customer;
  const verification = kycVerifications.at(-1);
  const name = [data.firstName, data.lastName].filter((part) => part).join(' ');
  const stored = desk.state.storedInstruments.filter((one) => one.externalCustomerId === id);
  return {
    key: id,
    title: id,
    whose: name,
    status: verification?.status,
    facts: [data.email, data.phone, [data.state, data.country].filter((one) => one).join(', ')],
    details: html`
      ${facts([
        ['Street', [data.street, data.street2].filter((one) => one).join(', ')],
        ['City', [data.city, data.state, data.zip].filter((one) => one).join(' ')],
        ['Country', data.country],
        ['Created', time(customer.createdAt)],
        [
          'Stored',
          stored
            .map(
              ({ brand, last4, expiry }) => `${brand ?? 'account'} ending ${last4} ${expiry ?? ''}`,
            )
            .join(', '),
        ],
        ...kycVerifications.map(
          ({ status, createdAt }) =>
            ['Identity', html`${badge(status)} since ${time(createdAt)}`] as const,
        ),
      ])}
      ${identityForm(id, verification?.status, desk)}
    `,
  };
}

/** Says by hand how the verification of a customer stands. */
function identityForm(id: string, status: KycStatus | undefined, { act }: Desk): TemplateResult {
  const change = (event: Event) => {
    const { value } = event.currentTarget as HTMLSelectElement;
    if (value === '') return;
    void act({
      path: `/customers/${encodeURIComponent(id)}/kyc`,
      body: { status: value },
      done: `The identity of ${id} is ${value.replaceAll('_', ' ')}.`,
    });
  };
  return html`<label class="field narrow">
    <span>Identity by hand</span>
    <select @change=${change}>
      <option value="" ?hidden=${status !== undefined}>not verified</option>
      ${kycStatuses.map(
        (one) =>
          html`<option value=${one} .selected=${one === status}>
            ${one.replaceAll('_', ' ')}
          </option>`,
      )}
    </select>
  </label>`;
}
