import { html, nothing, type TemplateResult } from 'lit';
import type { Fault } from '../../../scenario/fault.js';
import type { Scenario } from '../../../scenario/scenario.js';
import type { Desk } from '../desk.js';
import { actButton, list, section } from '../parts.js';

type Outcomes = NonNullable<Scenario['outcomes']>;

/** What can be chosen for the next ones, by what they are. */
const outcomes: Record<keyof Outcomes, { name: string; choices: readonly string[] }> = {
  payments: { name: 'Next payment', choices: ['success', 'declined', 'error', 'pending'] },
  disbursements: { name: 'Next payout', choices: ['success', 'declined', 'error', 'pending'] },
  kyc: { name: 'Next identity check', choices: ['verified', 'under_review', 'rejected'] },
  smsCodes: { name: 'Next SMS code', choices: ['right', 'wrong'] },
};

/** What can go wrong with the SDK and the webhooks, as long as it is chosen. */
const lasting = {
  script: { name: 'SDK script', choices: ['missing', 'broken', 'empty', 'no-global'] },
  form: { name: 'Form of the SDK', choices: ['blank'] },
  webhooks: { name: 'Webhooks come', choices: ['twice', 'late', 'never'] },
} as const;

const eventChoices = {
  delivery: { name: 'SDK events come', choices: ['twice', 'late', 'never', 'reversed'] },
  payload: {
    name: 'What SDK events carry',
    choices: ['missing', 'other', 'cyclic', 'huge', 'throwing'],
  },
} as const;

/** What happens next, and what goes wrong: each choice counts at once. */
export function nextView(desk: Desk): TemplateResult {
  const { scenario } = desk.state;
  const put = (change: Scenario, done = 'Chosen.') =>
    desk.act({
      method: 'PUT',
      path: '/scenario',
      body: withoutNothing({ ...scenario, ...change }),
      done,
    });
  return html`
    ${section('Next outcomes', outcomesOf(scenario, put))}
    ${section(
      'The SDK and webhooks',
      html`<div class="choices">
        ${entriesOf(lasting).map(([key, { name, choices }]) =>
          choice(name, choices, scenario[key], (value) =>
            put({ [key]: value } as unknown as Scenario),
          ),
        )}
        ${entriesOf(eventChoices).map(([key, { name, choices }]) =>
          choice(name, choices, scenario.events?.[key], (value) =>
            put({
              events: withoutNothing({ ...scenario.events, [key]: value }) as Scenario['events'],
            }),
          ),
        )}
      </div>`,
    )}
    ${section('Requests that go wrong', faults(scenario, put))}
    ${
      Object.keys(scenario).length === 0
        ? nothing
        : actButton('Everything as always', {
            run: () =>
              desk.act({ method: 'DELETE', path: '/scenario', done: 'Everything goes as always.' }),
          })
    }
  `;
}

type Put = (change: Scenario, done?: string) => Promise<boolean>;

function outcomesOf({ outcomes: chosen = {} }: Scenario, put: Put): TemplateResult {
  return html`<div class="choices">
    ${entriesOf(outcomes).map(([key, { name, choices }]) => {
      const queue: readonly string[] = chosen[key] ?? [];
      const set = (values: readonly string[]) =>
        put({ outcomes: withoutNothing({ ...chosen, [key]: values }) as Outcomes });
      return html`<div class="choice">
        ${choice(name, choices, undefined, (value) => set([...queue, value ?? '']), 'add one …')}
        ${
          queue.length === 0
            ? html`<p class="facts">as the test values say</p>`
            : html`<p class="facts">${queue.join(', then ')}</p>
                ${actButton('Clear', { hint: `Clear: ${name}`, run: () => set([]) })}`
        }
      </div>`;
    })}
  </div>`;
}

function faults({ faults: all = [] }: Scenario, put: Put): TemplateResult {
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const { endpoint, fault, times, after } = Object.fromEntries(new FormData(form)) as Record<
      string,
      string
    >;
    const added = {
      endpoint,
      fault,
      ...(times && { times: Number(times) }),
      ...(after && { after: true }),
    } as Fault;
    if (await put({ faults: [...all, added] }, 'Added.')) form.reset();
  };
  return html`
    ${list(
      'Requests that go wrong',
      all.map((fault, place) => ({
        key: `${place} ${JSON.stringify(fault)}`,
        title: fault.endpoint,
        whose: fault.fault,
        facts: [
          fault.times === undefined ? 'until it is cleared' : `${fault.times} more`,
          ...Object.entries(fault)
            .filter(([name]) => !['endpoint', 'fault', 'times'].includes(name))
            .map(([name, value]) => `${name}: ${value}`),
        ],
        actions: [
          actButton('Clear', {
            hint: `Clear: ${fault.endpoint}`,
            run: () => put({ faults: all.filter((_, other) => other !== place) }, 'Cleared.'),
          }),
        ],
      })),
      'None does.',
    )}
    <form class="add" @submit=${add}>
      <label class="field wide">
        <span>Endpoint, <code>*</code> for all</span>
        <input
          name="endpoint"
          required
          list="endpoints"
          placeholder="POST /v1/payment-intents"
          autocapitalize="off"
          spellcheck="false"
        />
      </label>
      <datalist id="endpoints">
        ${commonEndpoints.map((endpoint) => html`<option value=${endpoint}></option>`)}
      </datalist>
      <label class="field">
        <span>What goes wrong</span>
        <select name="fault">
          ${faultNames.map((name) => html`<option value=${name}>${name}</option>`)}
        </select>
      </label>
      <label class="field">
        <span>How often</span>
        <input name="times" type="number" min="1" step="1" placeholder="until cleared" />
      </label>
      <label class="check">
        <input name="after" type="checkbox" /> Carry it out first, so that only the answer is lost
      </label>
      <button>Add</button>
    </form>
  `;
}

const faultNames: readonly Fault['fault'][] = ['fail', 'slow', 'hang', 'malformed', 'drop'];

const commonEndpoints = [
  '*',
  'POST /v1/payment-intents',
  'GET /v1/payment-intents/{id}/status',
  'POST /v1/disbursement-intents',
  'GET /v1/disbursement-intents/{id}/status',
  'POST /v1/operators/check-geolocation',
  'GET /v1',
  'GET /sdk/session',
  'POST /sdk/payments',
];

function choice(
  name: string,
  choices: readonly string[],
  chosen: string | undefined,
  set: (value: string | undefined) => unknown,
  none = 'as always',
): TemplateResult {
  const change = (event: Event) => {
    const select = event.currentTarget as HTMLSelectElement;
    void set(select.value === '' ? undefined : select.value);
    if (chosen === undefined) select.value = '';
  };
  return html`<label class="field">
    <span>${name}</span>
    <select .value=${chosen ?? ''} @change=${change}>
      <option value="">${none}</option>
      ${choices.map(
        (one) =>
          html`<option value=${one} ?selected=${one === chosen}>
            ${one.replaceAll('_', ' ')}
          </option>`,
      )}
    </select>
  </label>`;
}

/** Leaves out what is undefined or empty: such a scenario goes as always. */
function withoutNothing(values: object): object {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) =>
        value !== undefined && !(typeof value === 'object' && Object.keys(value).length === 0),
    ),
  );
}

function entriesOf<Key extends string, Value>(record: Record<Key, Value>): [Key, Value][] {
  return Object.entries(record) as [Key, Value][];
}
