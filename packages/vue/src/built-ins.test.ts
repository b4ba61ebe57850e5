import { h, KeepAlive, nextTick, ref, Suspense, Teleport, Transition, type VNode } from 'vue';
import { describe, expect, it } from 'vitest';
import { listenTo, statesOf, turn } from '../../elements/test/stage.js';
import { eachInPage, mount as mountPage, stage, written } from '../test/page.js';
import { VivamoPayment, VivamoProvider } from './index.js';

const Other = { render: () => h('hr') };

describe('VivamoPayment', () => {
  eachInPage();

  const elements = () => [...document.querySelectorAll('vivamo-payment')];
  const element = () => elements()[0]!;
  const state = () => element().state;
  const live = () => stage.driver.live.length;
  const mount = (template: string, bindings: object) =>
    mountPage(written(template, { VivamoPayment, VivamoProvider }, bindings));

  describe('in a KeepAlive', () => {
    it('is taken down while it is kept, and asks about its intent when it is back', async () => {
      const shown = ref(true);
      const { inputsWithStatus } = stage.operator;
      mountPage(() =>
        h(KeepAlive, () => (shown.value ? h(VivamoPayment, inputsWithStatus) : h(Other))),
      );
      await expect.poll(state).toBe('ready');
      const kept = element();
      shown.value = false;
      await expect.poll(live).toBe(0);
      stage.operator.status = 'success';
      shown.value = true;
      await expect.poll(() => elements().length && state()).toBe('completed');
      expect(element()).toBe(kept);
      expect(stage.operator.statusRequests).toEqual(['pi_1']);
      expect(stage.operator.intentRequests).toHaveLength(1);
      expect(kept.querySelectorAll('[slot=sdk]')).toHaveLength(1);
    });

    it('shares the check of the provider around it, also where it was given more meanwhile', async () => {
      const shown = ref(true);
      const intentId = ref('one');
      const { clientKey, checkGeolocation, fetchIntent } = stage.operator.inputs;
      const Checkout = {
        setup: () => () => h(VivamoPayment, { fetchIntent, intentId: intentId.value }),
      };
      mountPage(() =>
        h(VivamoProvider, { clientKey, checkGeolocation }, () =>
          h(KeepAlive, () => h(shown.value ? Checkout : Other)),
        ),
      );
      await expect.poll(state).toBe('ready');
      const kept = element();
      shown.value = false;
      await expect.poll(live).toBe(0);
      intentId.value = 'two';
      await nextTick();
      expect(kept.intentId).toBe('two');
      shown.value = true;
      await expect.poll(live).toBe(1);
      expect(kept.checkGeolocation).toBe(undefined);
    });
  });

  it('starts once a Suspense around an async setup shows it', async () => {
    let load!: () => void;
    const loaded = new Promise<void>((resolve) => (load = resolve));
    const told: string[] = [];
    const Loading = {
      async setup() {
        await loaded;
        return () =>
          h(VivamoPayment, {
            ...stage.operator.inputs,
            onStateChange: ({ detail }) => told.push(detail.state),
          });
      },
    };
    mountPage(() => h(Suspense, null, { default: () => h(Loading), fallback: () => 'Wait' }));
    await turn();
    expect(stage.root.textContent).toBe('Wait');
    load();
    await expect.poll(() => elements().length && state()).toBe('ready');
    expect(told).toEqual(['preparing', 'ready']);
    expect(stage.driver.forms).toHaveLength(1);
  });

  it('does not start while a sibling in its Suspense is still loading', async () => {
    let load!: () => void;
    const loaded = new Promise<void>((resolve) => (load = resolve));
    const Loading = {
      async setup() {
        await loaded;
        return () => h('p', 'There');
      },
    };
    const both = () => h('section', [h(VivamoPayment, stage.operator.inputs), h(Loading)]);
    mountPage(() => h(Suspense, null, { default: both, fallback: () => 'Wait' }));
    await turn();
    expect(stage.operator.intentRequests).toHaveLength(0);
    load();
    await expect.poll(() => elements().length && state()).toBe('ready');
    expect(stage.operator.intentRequests).toHaveLength(1);
  });

  it('goes on where a Teleport moves it', async () => {
    const target = document.createElement('section');
    document.body.append(target);
    const away = ref(false);
    mount(
      '<main><Teleport :to="target" :disabled="!away"><VivamoPayment v-bind="inputs" /></Teleport></main>',
      { inputs: stage.operator.inputs, away, target },
    );
    await expect.poll(state).toBe('ready');
    const heard = listenTo(element());
    away.value = true;
    await nextTick();
    await turn(element());
    expect(element().parentNode).toBe(target);
    expect(statesOf(heard)).toEqual([]);
    expect(live()).toBe(1);
    target.remove();
  });

  it('keeps its form until a Transition has let it leave, and says nothing of it', async () => {
    const shown = ref(true);
    const told: string[] = [];
    let leave!: () => void;
    const onLeave = (_: Element, done: () => void) => (leave = done);
    const flow = (): VNode =>
      h(VivamoPayment, {
        ...stage.operator.inputs,
        onStateChange: ({ detail }) => told.push(detail.state),
      });
    mountPage(() => h(Transition, { css: false, onLeave }, () => shown.value && flow()));
    await expect.poll(state).toBe('ready');
    shown.value = false;
    await turn();
    expect(element().contains(stage.driver.last.input)).toBe(true);
    expect(live()).toBe(1);
    leave();
    await expect.poll(live).toBe(0);
    expect(told).toEqual(['preparing', 'ready']);
  });

  it('starts anew where it has another key, and stays itself where the list around it changes', async () => {
    const keys = ref(['a', 'b']);
    mount('<VivamoPayment v-for="key in keys" :key="key" :id="key" v-bind="inputs" />', {
      inputs: stage.operator.inputs,
      keys,
    });
    await expect.poll(live).toBe(2);
    const [a, b] = elements();
    keys.value = ['b', 'a'];
    await nextTick();
    await turn(a);
    expect(elements()).toEqual([b, a]);
    expect(stage.driver.forms).toHaveLength(2);

    keys.value = ['b', 'c'];
    await expect.poll(() => stage.driver.forms.length).toBe(3);
    await expect.poll(live).toBe(2);
    expect(elements()[0]).toBe(b);
    expect(elements().map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('is there and gone by v-if, each time anew', async () => {
    const shown = ref(false);
    mount('<VivamoPayment v-if="shown" v-bind="inputs" /><p v-else>Nothing to pay</p>', {
      inputs: stage.operator.inputs,
      shown,
    });
    expect(stage.root.textContent).toBe('Nothing to pay');
    for (const times of [1, 2]) {
      shown.value = true;
      await expect.poll(() => elements().length && state()).toBe('ready');
      expect(stage.driver.forms).toHaveLength(times);
      shown.value = false;
      await expect.poll(live).toBe(0);
    }
  });

  it('gives the elements by refs in a list, and the provider by its own', async () => {
    const flows = ref<InstanceType<typeof VivamoPayment>[]>([]);
    const provider = ref<InstanceType<typeof VivamoProvider>>();
    mountPage(
      written(
        `<VivamoProvider ref="provider" class="around" aria-label="Pay">
          <VivamoPayment v-for="key in 2" :key="key" ref="flows" aria-busy="false" />
        </VivamoProvider>`,
        { VivamoPayment, VivamoProvider, Teleport },
        { flows, provider },
      ),
    );
    expect(flows.value.map(({ element }) => element)).toEqual(elements());
    expect(provider.value?.element).toBe(stage.root.querySelector('vivamo-provider'));
    expect(provider.value?.element?.className).toBe('around');
    expect(provider.value?.element?.getAttribute('aria-label')).toBe('Pay');
    expect(element().getAttribute('aria-busy')).toBe('false');
  });

  it('hears events of the page on it as any element', () => {
    const clicks: string[] = [];
    mount('<VivamoPayment start="manual" @click="clicks.push($event.type)" />', { clicks });
    element().click();
    expect(clicks).toEqual(['click']);
  });
});
