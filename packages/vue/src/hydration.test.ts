import type { VivamoFlowElement } from '@vivamo-widgets/elements';
import { type App, h, nextTick, ref, Suspense } from 'vue';
import { describe, expect, it } from 'vitest';
import { FLOW_COMPONENTS } from '../test/flow-components.js';
import { eachInPage, hydrate as hydratePage, stage, written } from '../test/page.js';
import { useVivamoFlow, VivamoPayment, VivamoProvider, vivamoWidgets } from './index.js';

describe.each(FLOW_COMPONENTS)('hydration of $name', ({ Component, tag }) => {
  eachInPage();

  const element = () => stage.root.querySelector<VivamoFlowElement>(tag)!;
  const state = () => element().state;

  /** Hydrates a page in which `<Flow>` is the component; `early` stands in the container by then. */
  async function hydrate(template: string, bindings: object, early = '') {
    const page = written(template, { Flow: Component, VivamoProvider }, bindings);
    let served!: VivamoFlowElement;
    await hydratePage(page, () => {
      served = element();
      expect(served.isUpdatePending).toBe(true);
      served.querySelector('[slot=sdk]')!.innerHTML = early;
    });
    return served;
  }

  it('takes over the very element of the server, without a warning', async () => {
    const served = await hydrate('<main><Flow v-bind="inputs" class="pay" /></main>', {
      inputs: stage.operator.inputs,
    });
    await expect.poll(state).toBe('ready');
    expect(element()).toBe(served);
    expect(served.className).toBe('pay');
    expect(stage.driver.forms).toHaveLength(1);
    expect(stage.operator.intentRequests).toHaveLength(1);
    expect(served.querySelectorAll('[slot=sdk]')).toHaveLength(1);
    expect(served.querySelector('[slot=sdk]')?.contains(stage.driver.last.input)).toBe(true);
  });

  it('does so with a secret and with slots', async () => {
    const { checkGeolocation, clientKey } = stage.operator.inputs;
    const served = await hydrate(
      `<Flow :client-key="clientKey" :check-geolocation="checkGeolocation"
        client-secret-key="cs_never_written">
        A text
        <template #blocked><p>Not here</p></template>
      </Flow>`,
      { checkGeolocation, clientKey },
    );
    await expect.poll(state).toBe('ready');
    expect(element()).toBe(served);
    expect(stage.driver.live.map(({ secret }) => secret)).toEqual(['cs_never_written']);
    expect(document.documentElement.outerHTML).not.toContain('cs_never_written');
  });

  it('leaves what stands in the container, then and at each render', async () => {
    const early = '<p>The form of an early start</p>';
    const text = ref('one');
    const served = await hydrate(
      `<Flow v-bind="inputs" :class="text">
        <template #blocked>{{ text }}</template>
        <template v-if="text === 'three'" #expired>Over</template>
      </Flow>`,
      { inputs: stage.operator.inputs, text },
      early,
    );
    const container = served.querySelector('[slot=sdk]');
    await expect.poll(state).toBe('ready');
    expect(element()).toBe(served);
    const { input } = stage.driver.last;
    input.value = '4242';

    for (text.value of ['two', 'three']) {
      await nextTick();
      expect(served.className).toBe(text.value);
      expect(served.querySelectorAll('[slot=sdk]')).toHaveLength(1);
      expect(served.querySelector('[slot=sdk]')).toBe(container);
      expect(container?.innerHTML).toContain(early);
      expect(container?.contains(input)).toBe(true);
    }
    expect(input.value).toBe('4242');
    expect(stage.driver.forms).toHaveLength(1);
  });

  it('does so inside a provider', async () => {
    const { checkGeolocation, clientKey, fetchIntent } = stage.operator.inputs;
    const served = await hydrate(
      `<VivamoProvider :client-key="clientKey" :check-geolocation="checkGeolocation">
        <Flow :fetch-intent="fetchIntent" />
      </VivamoProvider>`,
      { checkGeolocation, clientKey, fetchIntent },
    );
    await expect.poll(state).toBe('ready');
    expect(element()).toBe(served);
  });
});

describe('hydration', () => {
  eachInPage();

  const state = () => stage.root.querySelector('vivamo-payment')?.state;

  it('of a page with defaults takes them over', async () => {
    const { clientKey, checkGeolocation, fetchIntent } = stage.operator.inputs;
    await hydratePage(
      { render: () => h(VivamoProvider, () => h(VivamoPayment, { fetchIntent })) },
      () => expect(stage.root.innerHTML).not.toContain(clientKey),
      (app: App) => app.use(vivamoWidgets, { clientKey, checkGeolocation }),
    );
    await expect.poll(state).toBe('ready');
    expect(stage.driver.last.request.clientKey).toBe(clientKey);
  });

  it('of a place for the form takes over the very element of the server', async () => {
    let served: Element | null = null;
    const name = ref('');
    await hydratePage(
      {
        setup() {
          const { place, state } = useVivamoFlow('payment', stage.operator.inputs);
          return () => [h('p', (name.value = state.value.name)), h('div', { ref: place })];
        },
      },
      () => (served = stage.root.querySelector('div')),
    );
    await expect.poll(() => name.value).toBe('ready');
    expect(stage.root.querySelector('div')).toBe(served);
    expect(stage.root.querySelector('p')?.textContent).toBe('ready');
    expect(served!.contains(stage.driver.last.input)).toBe(true);
    expect(stage.driver.forms).toHaveLength(1);
  });

  it('of a Suspense waits for what is loading, and then takes over the same element', async () => {
    let load!: () => void;
    const loaded = new Promise<void>((resolve) => (load = resolve));
    let onServer = true;
    const Loading = {
      async setup() {
        if (!onServer) await loaded;
        return () => h(VivamoPayment, stage.operator.inputs, { blocked: () => h('p', 'Not here') });
      },
    };
    let served: Element | null = null;
    await hydratePage({ render: () => h(Suspense, null, { default: () => h(Loading) }) }, () => {
      onServer = false;
      served = stage.root.querySelector('vivamo-payment');
    });
    expect(state()).toBe('idle');
    load();
    await expect.poll(state).toBe('ready');
    expect(stage.root.querySelector('vivamo-payment')).toBe(served);
  });
});
