import type { VivamoFlowElement } from '@vivamo-widgets/elements';
import { h } from 'vue';
import { describe, expect, it } from 'vitest';
import Checkout from '../test/checkout.vue';
import { eachInPage, mount, stage, written } from '../test/page.js';
import { VivamoPayment, VivamoProvider } from './index.js';

// A tag that Vue cannot resolve is a warning, and any warning fails the test.
describe('without an isCustomElement setting', () => {
  eachInPage();

  const elements = () => [...stage.root.querySelectorAll<VivamoFlowElement>('vivamo-payment')];
  const states = () => elements().map(({ state }) => state);

  it('a single-file component has the components, in either spelling, and the composable', async () => {
    const paid: unknown[] = [];
    mount(() =>
      h(Checkout, { inputs: stage.operator.inputs, onPaid: (order) => paid.push(order) }),
    );
    await expect.poll(states).toEqual(['ready', 'ready']);
    expect(stage.root.querySelector('[data-state]')?.getAttribute('data-state')).toBe('idle');
    const [pascal] = elements();
    expect(pascal?.dataset.spelt).toBe('pascal');
    stage.driver.forms.find(({ input }) => pascal?.contains(input))?.say('payment-completed');
    await expect.poll(() => paid).toHaveLength(1);
  });

  it('the compiler in the page has them as well, registered for the app or for a component', async () => {
    const { inputs } = stage.operator;
    mount(
      written(
        '<vivamo-provider><vivamo-payment v-bind="inputs" /></vivamo-provider>',
        {},
        { inputs },
      ),
      (app) =>
        app.component('VivamoPayment', VivamoPayment).component('VivamoProvider', VivamoProvider),
    );
    mount(
      written('<VivamoPayment v-bind="inputs" />', { VivamoPayment }, { inputs }),
      undefined,
      stage.root.appendChild(document.createElement('section')),
    );
    await expect.poll(states).toEqual(['ready', 'ready']);
  });
});
