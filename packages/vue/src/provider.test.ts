import { type App, compile, createApp, defineComponent, nextTick, ref } from 'vue';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Stage } from '../../elements/test/stage.js';
import { VivamoPayment, VivamoProvider } from './index.js';

let stage: Stage;
let app: App | undefined;

beforeEach(() => {
  stage = new Stage();
});

afterEach(() => {
  app?.unmount();
  stage.close();
});

const states = () => [...stage.root.querySelectorAll('vivamo-payment')].map(({ state }) => state);

/** A template as a build step would have compiled it. */
function compiled(template: string) {
  const render = compile(template);
  // The compiler warns of an option that Vue itself has set.
  stage.warnings.length = 0;
  return render;
}

function mount(template: string, bindings: object) {
  const components = { VivamoPayment, VivamoProvider };
  app = createApp(
    defineComponent({ components, setup: () => bindings, render: compiled(template) }),
  );
  app.mount(stage.root);
}

describe('VivamoProvider', () => {
  it('gives key, environment and one location check to all inside it', async () => {
    mount(
      `<VivamoProvider client-key="pk_test_shared" environment="test" :check-geolocation="checkGeolocation">
        <VivamoPayment :fetch-intent="fetchIntent" />
        <section><VivamoPayment :fetch-intent="fetchIntent" /></section>
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
});
