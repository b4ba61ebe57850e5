import type { FlowEvent } from '@vivamo-widgets/core';
import {
  type Component,
  effectScope,
  h,
  KeepAlive,
  nextTick,
  onMounted,
  reactive,
  ref,
  Suspense,
  Teleport,
  Transition,
} from 'vue';
import { describe, expect, it } from 'vitest';
import { turn } from '../../elements/test/stage.js';
import { eachInPage, mount as mountPage, stage, unmount, written } from '../test/page.js';
import { useVivamoFlow, type VivamoFlow, type VivamoFlowInputs, VivamoProvider } from './index.js';

describe.each([
  { kind: 'payment', doneEvent: 'payment-completed' },
  { kind: 'disbursement', doneEvent: 'disbursement-completed' },
] as const)('useVivamoFlow of a $kind', ({ kind, doneEvent }) => {
  eachInPage();

  let flow: VivamoFlow;
  const state = () => flow.state.value.name;
  const place = () => stage.root.querySelector<HTMLElement>('.place');

  /** A component that draws its own chrome, by this template. */
  function chrome(
    inputs: Parameters<typeof useVivamoFlow>[1],
    template = '<p>{{ state.name }}</p><div class="place" :ref="place"></div>',
    bindings: object = {},
    components: object = {},
  ): Component {
    const { render } = written(template, {}, {}) as { render: () => unknown };
    return {
      components,
      setup() {
        flow = useVivamoFlow(kind, inputs);
        return { ...flow, ...bindings };
      },
      render,
    } as Component;
  }
  const mount = (...all: Parameters<typeof chrome>) => mountPage(chrome(...all));

  it('shows the form in its place, and says how it stands', async () => {
    mount(stage.operator.inputsWithStatus);
    expect(stage.root.textContent).toBe('idle');
    await expect.poll(state).toBe('ready');
    await nextTick();
    expect(stage.root.querySelector('p')?.textContent).toBe('ready');
    expect(place()?.contains(stage.driver.last.input)).toBe(true);
    stage.operator.status = 'success';
    stage.driver.last.say(doneEvent);
    await expect.poll(() => stage.root.querySelector('p')?.textContent).toBe('completed');
    expect(flow.state.value).toMatchObject({ result: { intentId: 'pi_1', confirmed: true } });
  });

  it('tells the last onEvent of everything, and lets it stop a renewal', async () => {
    const told: string[] = [];
    const visit = ref(1);
    mount(() => {
      const mine = visit.value;
      return {
        ...stage.operator.inputs,
        clientSecretKey: 'cs_over',
        intentExpiresAt: '2020-01-01T00:00:00Z',
        onEvent(event: FlowEvent) {
          told.push(`${mine} ${event.type}`);
          if (event.type === 'expired') event.preventDefault();
        },
      };
    });
    visit.value = 2;
    await expect.poll(state).toBe('expired');
    expect(told).toContain('2 expired');
    expect(told.join()).not.toContain('1 ');
    expect(stage.operator.intentRequests).toHaveLength(0);
  });

  it.each<[string, () => { inputs: Parameters<typeof useVivamoFlow>[1]; give(): void }]>([
    [
      'a getter',
      () => {
        const given = ref(false);
        return {
          inputs: () => (given.value ? stage.operator.inputs : {}),
          give: () => (given.value = true),
        };
      },
    ],
    [
      'a ref',
      () => {
        const inputs = ref<VivamoFlowInputs>({});
        return { inputs, give: () => (inputs.value = stage.operator.inputs) };
      },
    ],
    [
      'a reactive object',
      () => {
        const inputs = reactive<VivamoFlowInputs>({});
        return { inputs, give: () => Object.assign(inputs, stage.operator.inputs) };
      },
    ],
  ])('takes %s, and begins when that has what it needs', async (_, make) => {
    const { inputs, give } = make();
    mount(inputs);
    await turn();
    expect(state()).toBe('idle');
    give();
    await expect.poll(state).toBe('ready');
  });

  it('never starts again, though every input is another one at each render', async () => {
    const { operator, driver } = stage;
    const cart = ref(1);
    const used: number[] = [];
    mount(
      () => {
        const mine = cart.value;
        return {
          clientKey: operator.inputs.clientKey,
          environment: mine > 1 ? 'test' : 'production',
          checkGeolocation: () => operator.checkGeolocation(),
          fetchIntent(request) {
            used.push(mine);
            return operator.fetchIntent(request);
          },
          onEvent: () => {},
        };
      },
      '<p>{{ cart }}</p><div class="place" :class="`c${cart}`" :ref="place"></div>',
      { cart },
    );
    await expect.poll(state).toBe('ready');
    const { input } = driver.last;
    input.value = '4242';
    for (cart.value = 2; cart.value < 5; cart.value++) await turn();
    expect(place()?.contains(input)).toBe(true);
    expect(driver.forms).toHaveLength(1);
    expect(operator.intentRequests).toHaveLength(1);
    flow.renew();
    await expect.poll(() => driver.live.length && driver.forms.length).toBe(2);
    expect(used).toEqual([1, 5]);
  });

  it('gives the methods, and says whether there is another intent', async () => {
    stage.operator.verdict = { allowed: false };
    const inputs = reactive<VivamoFlowInputs>({ ...stage.operator.inputs, start: 'manual' });
    mount(inputs, '<output>{{ isRenewable }}</output><div :ref="place"></div>');
    await turn();
    expect(state()).toBe('idle');
    flow.begin();
    await expect.poll(state).toBe('blocked');
    stage.operator.verdict = { allowed: true };
    stage.driver.failure = new Error('It broke.');
    flow.recheck();
    await expect.poll(state).toBe('error');
    stage.driver.failure = undefined;
    flow.retry();
    await expect.poll(state).toBe('ready');
    expect(stage.operator.intentRequests).toHaveLength(1);
    expect(stage.root.querySelector('output')?.textContent).toBe('true');
    inputs.fetchIntent = undefined;
    await nextTick();
    expect(stage.root.querySelector('output')?.textContent).toBe('false');
  });

  it('can be begun where the page is mounted', async () => {
    mountPage({
      setup() {
        flow = useVivamoFlow(kind, { ...stage.operator.inputs, start: 'manual' });
        onMounted(flow.begin);
        return () => h('div', { ref: flow.place });
      },
    });
    await expect.poll(state).toBe('ready');
  });

  it('takes what it lacks from the VivamoProvider around it', async () => {
    const { clientKey, checkGeolocation, fetchIntent } = stage.operator.inputs;
    mountPage(() =>
      h(VivamoProvider, { clientKey, checkGeolocation }, () => h(chrome({ fetchIntent }))),
    );
    await expect.poll(state).toBe('ready');
    expect(stage.driver.last.request.clientKey).toBe(clientKey);
    expect(stage.operator.checks).toBe(1);
  });

  it('does so from one that it renders itself, and in a Teleport', async () => {
    const { clientKey, checkGeolocation, fetchIntent } = stage.operator.inputs;
    const Dialog = chrome({ fetchIntent });
    mountPage(() =>
      h(VivamoProvider, { clientKey, checkGeolocation }, () =>
        h(Teleport, { to: 'body' }, h(Dialog)),
      ),
    );
    await expect.poll(state).toBe('ready');
    expect(stage.driver.last.request.clientKey).toBe(clientKey);
    expect(stage.root.contains(stage.driver.last.input)).toBe(false);
    unmount();
    await expect.poll(() => stage.driver.live.length).toBe(0);

    mount(
      { fetchIntent },
      `<VivamoProvider :client-key="clientKey" :check-geolocation="checkGeolocation">
        <div :ref="place"></div>
      </VivamoProvider>`,
      { clientKey, checkGeolocation },
      { VivamoProvider },
    );
    await expect.poll(state).toBe('ready');
  });

  describe('in the life of a page', () => {
    it('ends when it is unmounted, and says nothing after', async () => {
      const told: string[] = [];
      const shown = ref(true);
      const Chrome = chrome({ ...stage.operator.inputs, onEvent: ({ type }) => told.push(type) });
      mountPage(() => (shown.value ? h(Chrome) : h('hr')));
      await expect.poll(state).toBe('ready');
      const form = stage.driver.last;
      const before = told.length;
      shown.value = false;
      await expect.poll(() => form.teardowns).toBe(1);
      form.sayRegardless(doneEvent);
      await turn();
      expect(form.request.listening.aborted).toBe(true);
      expect(told).toHaveLength(before);
    });

    it('mounts nothing when it is unmounted while it prepares', async () => {
      let allow!: (verdict: unknown) => void;
      stage.operator.verdict = new Promise((resolve) => (allow = resolve));
      const shown = ref(true);
      const Chrome = chrome(stage.operator.inputs);
      mountPage(() => (shown.value ? h(Chrome) : h('hr')));
      await expect.poll(state).toBe('preparing');
      shown.value = false;
      await turn();
      allow({ allowed: true });
      await turn();
      expect(stage.driver.forms).toHaveLength(0);
    });

    it('is idle while its place is not rendered, and resumes when it is', async () => {
      const shown = ref(true);
      mount(
        stage.operator.inputsWithStatus,
        '<p>{{ state.name }}</p><div v-if="shown" class="place" :ref="place"></div>',
        { shown },
      );
      await expect.poll(state).toBe('ready');
      shown.value = false;
      await expect.poll(() => stage.root.textContent).toBe('idle');
      expect(stage.driver.live).toHaveLength(0);
      stage.operator.status = 'success';
      shown.value = true;
      await expect.poll(state).toBe('completed');
      expect(stage.operator.statusRequests).toContain('pi_1');
      expect(stage.operator.intentRequests).toHaveLength(1);
    });

    it('moves to a new place where that has another key', async () => {
      const key = ref(1);
      mount(stage.operator.inputsWithStatus, '<div class="place" :key="key" :ref="place"></div>', {
        key,
      });
      await expect.poll(state).toBe('ready');
      const first = stage.driver.last;
      key.value = 2;
      await expect.poll(() => stage.driver.forms.length).toBe(2);
      await expect.poll(state).toBe('ready');
      expect(first.teardowns).toBe(1);
      expect(place()?.contains(stage.driver.last.input)).toBe(true);
      expect(stage.operator.statusRequests).toEqual(['pi_1']);
    });

    it.each([
      ['has no frames', false, 1],
      ['has frames, which load anew', true, 2],
    ])('shows its form where Vue moves its place, if that %s', async (_, framed, forms) => {
      stage.driver.framed = framed;
      const order = ref(['a', 'b', 'pay']);
      mount(
        stage.operator.inputs,
        `<template v-for="key in order" :key="key">
          <div v-if="key === 'pay'" class="place" :ref="place"></div><hr v-else />
        </template>`,
        { order },
      );
      await expect.poll(state).toBe('ready');
      const moved = place();
      order.value = ['pay', 'b', 'a'];
      await turn();
      await expect.poll(state).toBe('ready');
      expect(place()).toBe(moved);
      expect(moved?.nextElementSibling?.localName).toBe('hr');
      expect(stage.driver.forms).toHaveLength(forms);
      expect(stage.driver.live).toHaveLength(1);
      expect(stage.operator.intentRequests).toHaveLength(1);
    });

    it('is another flow where the component has another key', async () => {
      const key = ref(1);
      const Chrome = chrome(stage.operator.inputsWithStatus);
      mountPage(() => h(Chrome, { key: key.value }));
      await expect.poll(state).toBe('ready');
      key.value = 2;
      await expect.poll(() => stage.driver.forms.length).toBe(2);
      expect(stage.driver.live).toHaveLength(1);
      expect(stage.operator.statusRequests).toEqual([]);
    });

    it('shows the result again when KeepAlive brings it back', async () => {
      const shown = ref(true);
      const Chrome = chrome(stage.operator.inputsWithStatus);
      const Other = { render: () => h('hr') };
      mountPage(() => h(KeepAlive, () => h(shown.value ? Chrome : Other)));
      await expect.poll(state).toBe('ready');
      stage.operator.status = 'success';
      stage.driver.last.say(doneEvent);
      await expect.poll(state).toBe('completed');
      shown.value = false;
      await expect.poll(state).toBe('idle');
      shown.value = true;
      await expect.poll(state).toBe('completed');
      expect(stage.operator.intentRequests).toHaveLength(1);
    });

    it('ends without an error while KeepAlive keeps it, though an input changes with it', async () => {
      const route = ref('/pay');
      const told: string[] = [];
      const Chrome = chrome(() => ({
        ...stage.operator.inputsWithStatus,
        intentUrl: `/intents${route.value}`,
        onEvent: (event) => told.push(event.type === 'state' ? event.state.name : event.type),
      }));
      const Other = { render: () => h('hr') };
      mountPage(() => h(KeepAlive, () => h(route.value === '/pay' ? Chrome : Other)));
      await expect.poll(state).toBe('ready');
      route.value = '/help';
      await expect.poll(state).toBe('idle');
      expect(stage.driver.live).toHaveLength(0);
      expect(told).toEqual(['preparing', 'ready']);
      route.value = '/pay';
      await expect.poll(state).toBe('ready');
    });

    it('mounts a form with frames anew that moves while an input changes', async () => {
      stage.driver.framed = true;
      const order = ref(['a', 'pay']);
      mountPage({
        setup() {
          flow = useVivamoFlow(kind, () => ({
            ...stage.operator.inputsWithStatus,
            intentUrl: order.value.join('/'),
          }));
          return () =>
            order.value.map((key) =>
              key === 'pay' ? h('div', { key, ref: flow.place }) : h('hr', { key }),
            );
        },
      });
      await expect.poll(state).toBe('ready');
      await expect.poll(() => stage.driver.last.loads).toBe(1);
      order.value = ['pay', 'a'];
      await expect.poll(() => stage.driver.forms.length).toBe(2);
      await expect.poll(state).toBe('ready');
    });

    it('takes a component as its place, which is then the element of that', async () => {
      const Box = { render: () => h('div') };
      mountPage({
        setup() {
          flow = useVivamoFlow(kind, stage.operator.inputs);
          return () => h(Box, { ref: flow.place });
        },
      });
      await expect.poll(state).toBe('ready');
    });

    it('ends while KeepAlive keeps it, and resumes after', async () => {
      const shown = ref(true);
      const secret = ref<string>();
      const Chrome = chrome(() => ({
        ...stage.operator.inputsWithStatus,
        clientSecretKey: secret.value,
      }));
      const Other = { render: () => h('hr') };
      mountPage(() => h(KeepAlive, () => h(shown.value ? Chrome : Other)));
      await expect.poll(state).toBe('ready');
      const first = stage.driver.last;
      shown.value = false;
      await expect.poll(state).toBe('idle');
      expect(first.teardowns).toBe(1);
      // What it is given meanwhile starts nothing out of the page.
      secret.value = 'cs_new';
      await turn();
      expect(stage.driver.forms).toHaveLength(1);
      shown.value = true;
      await expect.poll(state).toBe('ready');
      expect(stage.driver.live.map((form) => form.secret)).toEqual(['cs_new']);
      expect(stage.operator.statusRequests).toEqual(['pi_1']);
      expect(place()?.contains(stage.driver.last.input)).toBe(true);
    });

    it('starts once a Suspense around an async setup shows it', async () => {
      let load!: () => void;
      const loaded = new Promise<void>((resolve) => (load = resolve));
      const Loading = {
        async setup() {
          flow = useVivamoFlow(kind, stage.operator.inputs);
          await loaded;
          return () => h('div', { class: 'place', ref: flow.place });
        },
      };
      mountPage(() => h(Suspense, null, { default: () => h(Loading), fallback: () => 'Wait' }));
      await turn();
      expect(stage.root.textContent).toBe('Wait');
      expect(state()).toBe('idle');
      load();
      await expect.poll(state).toBe('ready');
      expect(place()?.contains(stage.driver.last.input)).toBe(true);
    });

    it('starts once a Suspense in its own template shows it', async () => {
      let load!: () => void;
      const loaded = new Promise<void>((resolve) => (load = resolve));
      const Loading = {
        async setup() {
          await loaded;
          return () => h('p', 'There');
        },
      };
      mount(
        stage.operator.inputs,
        '<Suspense><section><Loading /><div class="place" :ref="place"></div></section></Suspense>',
        {},
        { Loading, Suspense },
      );
      await turn();
      expect(stage.operator.intentRequests).toHaveLength(0);
      load();
      await expect.poll(state).toBe('ready');
      expect(place()?.contains(stage.driver.last.input)).toBe(true);
    });

    it('starts once what it was mounted in is put into the page', async () => {
      const root = document.createElement('section');
      const { clientKey, checkGeolocation, fetchIntent } = stage.operator.inputs;
      mountPage(
        () => h(VivamoProvider, { clientKey, checkGeolocation }, () => h(chrome({ fetchIntent }))),
        undefined,
        root,
      );
      await turn();
      expect(stage.operator.intentRequests).toHaveLength(0);
      stage.root.append(root);
      await expect.poll(state).toBe('ready');
    });

    it('keeps its form until a Transition has let it leave', async () => {
      const shown = ref(true);
      let leave!: () => void;
      const Chrome = chrome(
        stage.operator.inputs,
        '<section><div class="place" :ref="place"></div></section>',
      );
      const onLeave = (_: Element, done: () => void) => (leave = done);
      mountPage(() => h(Transition, { css: false, onLeave }, () => shown.value && h(Chrome)));
      await expect.poll(state).toBe('ready');
      shown.value = false;
      await turn();
      expect(place()?.contains(stage.driver.last.input)).toBe(true);
      expect(stage.driver.live).toHaveLength(1);
      leave();
      await expect.poll(() => stage.driver.live.length).toBe(0);
    });

    it('ends with the effect scope in which it was made', async () => {
      const scope = effectScope();
      mountPage({
        setup() {
          scope.run(() => (flow = useVivamoFlow(kind, stage.operator.inputs)));
          return () => h('div', { ref: flow.place });
        },
      });
      await expect.poll(state).toBe('ready');
      scope.stop();
      await expect.poll(() => stage.driver.live.length).toBe(0);
    });
  });
});
