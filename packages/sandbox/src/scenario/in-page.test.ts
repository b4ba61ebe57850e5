// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { installSandbox, type InstalledSandbox } from '../browser/install-sandbox.js';
import type { Scenario } from './scenario.js';

interface Form {
  mount(where: HTMLElement): void;
  on(event: string, handler: (payload: unknown) => void): void;
  unmount(): void;
}

const patience = { interval: 5, timeout: 4000 };
let installed: InstalledSandbox | undefined;

afterEach(() => {
  installed?.uninstall();
  installed = undefined;
  document.body.replaceChildren();
});

/** A page with a form for an intent that is paid in crypto, which asks for nothing. */
async function start(scenario: Scenario) {
  const here = (installed = installSandbox({ scenario, settlementTime: 0 }));
  const { api, sandbox } = here;
  const customer = { externalCustomerId: 'ada' };
  const data = { email: 'ada@example.com', phone: '+12025550123' };
  await api('/v1/customers', { ...customer, data });
  const paymentIntent = { amount: '25.00', currency: 'USD', externalPaymentIntentId: 'order-1' };
  const { clientSecretKey } = await api<{ clientSecretKey: string }>('/v1/payment-intents', {
    customer,
    paymentIntent,
  });
  const { Vivamo } = globalThis as unknown as {
    Vivamo: (...args: unknown[]) => { createElements(options: object): Form };
  };
  const vivamo = Vivamo(sandbox.publishableKey, { environment: 'test' });
  return {
    sandbox,
    /** Mounts another form, in a place of its own. */
    mount() {
      const place = document.body.appendChild(document.createElement('div'));
      const form = vivamo.createElements({ clientSecretKey });
      const told: unknown[] = [];
      form.on('payment-completed', (payload) => told.push(payload));
      form.mount(place);
      const press = (name: string) =>
        vi.waitFor(() => {
          const buttons = [...place.querySelectorAll('button')];
          const found = buttons.find(({ textContent }) => textContent === name);
          if (!found) throw new Error(`There is no button "${name}".`);
          found.click();
        }, patience);
      const pay = async () => {
        await press('Crypto');
        await press('I have sent it');
        await vi.waitFor(() => expect(place.textContent).toContain('Payment complete'), patience);
      };
      return { form, pay, place, told };
    },
  };
}

it('leaves a form blank, and draws the next one on the same page once it is cleared', async () => {
  const { mount, sandbox } = await start({ form: 'blank' });
  const asked = vi.spyOn(sandbox, 'fetch');
  const blank = mount();
  await vi.waitFor(() => expect(asked.mock.results).toHaveLength(1), patience);
  await (asked.mock.results[0]?.value as Promise<Response>);
  sandbox.setScenario({});
  const drawn = mount();
  await drawn.pay();
  expect(drawn.told).toHaveLength(1);
  expect(blank.place.childNodes).toHaveLength(0);
  blank.form.unmount();
});

it('tells events as is chosen when the form is mounted', async () => {
  const { mount, sandbox } = await start({ events: { delivery: 'twice', payload: 'missing' } });
  const { pay, place, told } = mount();
  await vi.waitFor(() => expect(place.childNodes).toHaveLength(1), patience);
  // What is chosen from now on is for the next one.
  sandbox.setScenario({});
  await pay();
  expect(told).toEqual([null, null]);
});

it('can be loaded again where its session could not be read', async () => {
  const { mount, sandbox } = await start({
    faults: [{ endpoint: 'GET /sdk/session', fault: 'malformed', body: 'list' }],
  });
  const { pay, place, told } = mount();
  await vi.waitFor(() => expect(place.textContent).toContain('could not be loaded'), patience);
  sandbox.setScenario({});
  [...place.querySelectorAll('button')].at(-1)?.click();
  await pay();
  expect(told).toHaveLength(1);
});
