import type { VivamoFlowElement } from '@vivamo-widgets/elements';
import { type App, h, nextTick, reactive, ref, Teleport } from 'vue';
import { describe, expect, it } from 'vitest';
import { turn } from '../../elements/test/stage.js';
import { eachInPage, mount as mountPage, stage, written } from '../test/page.js';
import {
  useVivamoFlow,
  type VivamoDefaults,
  VivamoDisbursement,
  VivamoPayment,
  VivamoProvider,
  vivamoWidgets,
} from './index.js';

/** Draws a payment without an element of ours. */
const OwnChrome = {
  props: ['clientKey', 'fetchIntent'],
  setup(props: { clientKey?: string; fetchIntent?: VivamoFlowElement['fetchIntent'] }) {
    const { place } = useVivamoFlow('payment', props);
    return () => h('div', { ref: place });
  },
};

describe('vivamoWidgets', () => {
  eachInPage();

  const flows = () => [
    ...document.querySelectorAll<VivamoFlowElement>('vivamo-payment, vivamo-disbursement'),
  ];
  const element = () => flows()[0]!;
  /** The keys with which forms were mounted, in any order. */
  const keys = () => stage.driver.live.map(({ request }) => request.clientKey).sort();

  const using = (defaults: VivamoDefaults) => (app: App) => {
    app.use(vivamoWidgets, defaults);
  };

  const urlOf = ({ sdkUrl }: { sdkUrl?: string }) => sdkUrl;

  /** Mounts a page in an app with defaults. */
  function mount(template: string, defaults: VivamoDefaults, bindings: object = {}) {
    const { fetchIntent, checkGeolocation } = stage.operator;
    defaults.checkGeolocation ??= checkGeolocation;
    const components = { OwnChrome, Teleport, VivamoDisbursement, VivamoPayment, VivamoProvider };
    mountPage(written(template, components, { fetchIntent, ...bindings }), using(defaults));
  }

  it('gives components and the composable what they lack, and what they have wins', async () => {
    mount(
      `<VivamoPayment :fetch-intent="fetchIntent" />
      <VivamoDisbursement :fetch-intent="fetchIntent" client-key="pk_live_2" />
      <OwnChrome :fetch-intent="fetchIntent" />
      <OwnChrome :fetch-intent="fetchIntent" client-key="pk_live_3" />`,
      { clientKey: 'pk_live_1' },
    );
    await expect.poll(keys).toEqual(['pk_live_1', 'pk_live_1', 'pk_live_2', 'pk_live_3']);
    expect(stage.root.innerHTML).not.toContain('pk_live');
  });

  it('gives the outermost provider what it lacks, and that speaks to all inside it', async () => {
    mount(
      `<VivamoProvider environment="test">
        <VivamoPayment :fetch-intent="fetchIntent" />
        <VivamoProvider client-key="pk_test_2">
          <OwnChrome :fetch-intent="fetchIntent" />
        </VivamoProvider>
      </VivamoProvider>`,
      { clientKey: 'pk_test_1', environment: 'production' },
    );
    await expect.poll(keys).toEqual(['pk_test_1', 'pk_test_2']);
    expect(stage.driver.live.map(({ request }) => request.environment)).toEqual(['test', 'test']);
    // Both asked the one check that the outer provider has.
    expect(stage.operator.checks).toBe(1);
    expect(element().clientKey).toBe(undefined);
    expect(element().checkGeolocation).toBe(undefined);
  });

  it('leaves to a raw provider what stands inside it', async () => {
    const { checkGeolocation } = stage.operator;
    const raw = document.createElement('vivamo-provider');
    Object.assign(raw, { clientKey: 'pk_live_raw', checkGeolocation });
    stage.root.append(raw);
    mountPage(
      () => h(VivamoPayment, { fetchIntent: stage.operator.fetchIntent }),
      using({ clientKey: 'pk_live_1' }),
      raw,
    );
    await expect.poll(keys).toEqual(['pk_live_raw']);
  });

  it.each(['<Teleport to="body"><slot /></Teleport>', '<slot />'])(
    'is heard of through a provider, also in %s',
    async (around) => {
      mount(
        `<VivamoProvider client-key="pk_live_2">
          ${around.replace('<slot />', '<VivamoPayment :fetch-intent="fetchIntent" />')}
        </VivamoProvider>`,
        { clientKey: 'pk_live_1' },
      );
      await expect.poll(keys).toEqual(['pk_live_2']);
      expect(stage.operator.checks).toBe(1);
    },
  );

  it('is heard of through providers in one another, in a Teleport as well', async () => {
    mount(
      `<VivamoProvider client-key="pk_live_2">
        <VivamoProvider environment="production">
          <VivamoPayment :fetch-intent="fetchIntent" />
          <Teleport to="body"><VivamoPayment :fetch-intent="fetchIntent" /></Teleport>
        </VivamoProvider>
      </VivamoProvider>`,
      { clientKey: 'pk_live_1' },
    );
    await expect.poll(keys).toEqual(['pk_live_2', 'pk_live_2']);
  });

  it('keeps two apps on a page apart', async () => {
    const roots = ['a', 'b'].map((id) => Object.assign(document.createElement('section'), { id }));
    stage.root.append(...roots);
    const { fetchIntent, checkGeolocation } = stage.operator;
    for (const root of roots) {
      mountPage(
        () => h(VivamoPayment, { fetchIntent }),
        using({ clientKey: `pk_live_${root.id}`, checkGeolocation }),
        root,
      );
    }
    await expect.poll(keys).toEqual(['pk_live_a', 'pk_live_b']);
  });

  it('passes over all but what a provider takes, secrets above all', async () => {
    const secretive = {
      clientKey: 'pk_live_1',
      clientSecretKey: 'cs_shared',
      fetchIntent: () => ({ clientSecretKey: 'cs_shared' }),
      intentUrl: '/intent',
    };
    mount('<VivamoPayment /><OwnChrome />', secretive);
    await turn(element());
    expect(element().clientKey).toBe('pk_live_1');
    expect(element().clientSecretKey).toBe(undefined);
    expect(element().fetchIntent).toBe(undefined);
    expect(element().intentUrl).toBe(undefined);
    expect(stage.driver.forms).toHaveLength(0);
  });

  it('may give anything that a provider takes', () => {
    const { elementProperties } = customElements.get('vivamo-provider') as unknown as {
      elementProperties: Map<string, unknown>;
    };
    const given = Object.fromEntries(
      Array.from(elementProperties.keys(), (name) => [name, `a ${name}`]),
    );
    mount('<VivamoPayment start="manual" />', given as VivamoDefaults);
    expect(element()).toMatchObject(given);
    expect(Object.keys(given)).toContain('checkGeolocation');
  });

  it('follows a reactive object', async () => {
    const defaults = reactive<VivamoDefaults>({ sdkUrl: 'http://localhost/one' });
    mount('<VivamoProvider /><VivamoPayment />', defaults);
    const urls = () => [stage.root.querySelector('vivamo-provider')!, element()].map(urlOf);
    expect(urls()).toEqual(['http://localhost/one', 'http://localhost/one']);
    for (const url of ['http://localhost/two', undefined]) {
      defaults.sdkUrl = url;
      await nextTick();
      expect(urls()).toEqual([url, url]);
    }
  });

  describe('where a component names a check of its own', () => {
    it.each([
      ['geolocation', 'off'],
      ['geolocationFailure', 'allow'],
    ] as const)('keeps %s of the defaults out of it', async (name, value) => {
      const own = ref(0);
      mount(
        `<VivamoPayment :fetch-intent="fetchIntent" :check-geolocation="check" />`,
        { clientKey: 'pk_live_1', [name]: value },
        {
          check: () => {
            own.value++;
            throw new Error('It cannot be made.');
          },
        },
      );
      await expect.poll(() => element().state).toBe('blocked');
      expect(own.value).toBeGreaterThan(0);
      expect(element()[name]).toBe(undefined);
      expect(stage.operator.checks).toBe(0);
      expect(stage.driver.forms).toHaveLength(0);
      expect(stage.takeErrors().join()).toContain('geolocation-unavailable.md');
    });

    it('keeps the function of the defaults from going before its URL', async () => {
      mount(`<VivamoPayment start="manual" geolocation-url="/mine" />`, { clientKey: 'pk_live_1' });
      expect(element().geolocationUrl).toBe('/mine');
      expect(element().checkGeolocation).toBe(undefined);
      expect(element().clientKey).toBe('pk_live_1');
    });
  });
});
