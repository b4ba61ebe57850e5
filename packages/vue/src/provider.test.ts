import type { VivamoFlowElement } from '@vivamo-widgets/elements';
import { h, nextTick, ref } from 'vue';
import { describe, expect, it } from 'vitest';
import { eachInPage, mount as mountPage, stage, written } from '../test/page.js';
import { VivamoDisbursement, VivamoPayment, VivamoProvider } from './index.js';

const FLOWS = 'vivamo-payment, vivamo-disbursement';
const states = () =>
  [...stage.root.querySelectorAll<VivamoFlowElement>(FLOWS)].map(({ state }) => state);

const mount = (template: string, bindings: object) =>
  mountPage(written(template, { VivamoDisbursement, VivamoPayment, VivamoProvider }, bindings));

describe('VivamoProvider', () => {
  eachInPage();

  it('gives key, environment and one location check to all inside it', async () => {
    mount(
      `<VivamoProvider client-key="pk_test_shared" environment="test" :check-geolocation="checkGeolocation">
        <VivamoPayment :fetch-intent="fetchIntent" />
        <section><VivamoDisbursement :fetch-intent="fetchIntent" /></section>
      </VivamoProvider>`,
      stage.operator.inputs,
    );
    await expect.poll(states).toEqual(['ready', 'ready']);
    expect(stage.operator.checks).toBe(1);
    expect(stage.driver.forms.map(({ request }) => request.clientKey)).toEqual([
      'pk_test_shared',
      'pk_test_shared',
    ]);
    expect(stage.root.firstElementChild?.getAttributeNames()).toEqual([]);
  });

  it('keeps what is inside it going when it renders again', async () => {
    const text = ref('one');
    const { checkGeolocation, fetchIntent } = stage.operator.inputs;
    mount(
      `<VivamoProvider client-key="pk_live_1" :check-geolocation="() => checkGeolocation(text)">
        <p>{{ text }}</p>
        <VivamoPayment :fetch-intent="(request) => fetchIntent(request)" />
      </VivamoProvider>`,
      { text, checkGeolocation, fetchIntent },
    );
    await expect.poll(states).toEqual(['ready']);
    text.value = 'two';
    await nextTick();
    expect(stage.root.textContent).toContain('two');
    await stage.root.querySelector('vivamo-payment')?.updateComplete;
    expect(states()).toEqual(['ready']);
    expect(stage.operator.checks).toBe(1);
    expect(stage.operator.intentRequests).toHaveLength(1);
  });

  it('takes every property of the element as a prop, as it is typed there', () => {
    const { elementProperties } = customElements.get('vivamo-provider') as unknown as {
      elementProperties: Map<string, unknown>;
    };
    const { props } = VivamoProvider as unknown as { props: string[] };
    expect([...props].sort()).toEqual([...elementProperties.keys()].sort());
    // @ts-expect-error: there is no such environment.
    h(VivamoProvider, { environment: 'elsewhere' });
  });
});
