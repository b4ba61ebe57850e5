import {
  VivamoEvent,
  type VivamoEventDetails,
  type VivamoFlowElement,
} from '@vivamo-widgets/elements';
import { h, nextTick, onMounted, ref, shallowRef } from 'vue';
import { describe, expect, it } from 'vitest';
import { button, isShown, part } from '../../elements/test/looks.js';
import { listenTo, statesOf, turn } from '../../elements/test/stage.js';
import { FLOW_COMPONENTS } from '../test/flow-components.js';
import { eachInPage, mount as mountPage, stage, written } from '../test/page.js';

const LISTENERS: Record<keyof VivamoEventDetails, string> = {
  'vivamo-state-change': 'onStateChange',
  'vivamo-ready': 'onReady',
  'vivamo-blocked': 'onBlocked',
  'vivamo-submitted': 'onSubmitted',
  'vivamo-pending': 'onPending',
  'vivamo-completed': 'onCompleted',
  'vivamo-failed': 'onFailed',
  'vivamo-rejected': 'onRejected',
  'vivamo-expired': 'onExpired',
  'vivamo-error': 'onError',
  'vivamo-sdk-event': 'onSdkEvent',
};

describe.each(FLOW_COMPONENTS)('$name', ({ Component, tag, kind, doneEvent }) => {
  eachInPage();

  const element = () => stage.root.querySelector<VivamoFlowElement>(tag)!;
  const state = () => element().state;
  const container = () => element().querySelector(':scope > [slot=sdk]');

  /** Mounts a page in which `<Flow>` is the component. */
  const mount = (template: string, bindings: object = {}) =>
    mountPage(written(template, { Flow: Component }, bindings));

  /** Makes the location check wait until the returned function is called. */
  function holdCheck() {
    let allow!: (verdict: unknown) => void;
    stage.operator.verdict = new Promise((resolve) => (allow = resolve));
    return () => allow({ allowed: true });
  }

  it('renders the element, and gives it its properties after mounting', async () => {
    mount('<Flow v-bind="inputs" environment="production" intent-id="pi_0" />', {
      inputs: stage.operator.inputs,
    });
    await expect.poll(state).toBe('ready');
    expect(element().kind).toBe(kind);
    expect(element().clientKey).toBe(stage.operator.inputs.clientKey);
    expect(element().intentId).toBe('pi_0');
    expect(element().getAttributeNames()).toEqual([]);
    expect(isShown(stage.driver.last.input)).toBe(true);
  });

  it('shows its own view for as long as a slot has nothing to show', async () => {
    stage.operator.verdict = { allowed: false };
    const isOwn = ref(false);
    mount(
      `<Flow v-bind="inputs">
        <template #blocked><p v-if="isOwn">Only at home</p></template>
        <template #error><!-- later --></template>
      </Flow>`,
      { inputs: stage.operator.inputs, isOwn },
    );
    await expect.poll(state).toBe('blocked');
    expect(isShown(part(element(), 'notice'))).toBe(true);

    isOwn.value = true;
    await nextTick();
    expect(element().innerText).toBe('Only at home');
    expect(isShown(part(element(), 'notice'))).toBe(false);
    isOwn.value = false;
    await nextTick();
    expect(isShown(part(element(), 'notice'))).toBe(true);
    expect(element().querySelector('[slot]:not([slot=sdk])')).toBe(null);
  });

  it('asks for nothing where it is gone as soon as it was mounted', async () => {
    const isThere = ref(true);
    mountPage({
      setup() {
        onMounted(() => (isThere.value = false));
        return () => isThere.value && h(Component, { ...stage.operator.inputs });
      },
    });
    await turn();
    expect(isThere.value).toBe(false);
    expect(stage.operator.intentRequests).toHaveLength(0);
    expect(stage.operator.checks).toBe(0);
  });

  it('renders the container of the SDK, which the element takes', async () => {
    mount('<Flow v-bind="inputs" />', { inputs: stage.operator.inputs });
    const rendered = container();
    expect(rendered).not.toBe(null);
    await expect.poll(state).toBe('ready');
    expect(element().querySelectorAll('[slot=sdk]')).toHaveLength(1);
    expect(rendered?.contains(stage.driver.last.input)).toBe(true);
  });

  it('takes every property of the element as a prop', () => {
    const { elementProperties } = customElements.get(tag) as unknown as {
      elementProperties: Map<string, unknown>;
    };
    const { props } = Component as unknown as { props: string[] };
    expect(props).toContain('clientSecretKey');
    expect([...props].sort()).toEqual([...elementProperties.keys()].sort());
  });

  it('leaves alone what was never given, and takes back what is no longer given', async () => {
    const inputs = ref<Record<string, string>>({ intentUrl: '/one', environment: 'test' });
    mount('<Flow start="manual" v-bind="inputs" />', { inputs });
    await nextTick();
    expect(element().intentUrl).toBe('/one');
    expect(element().statusUrl).toBe(undefined);
    expect(element().clientSecretKey).toBe(undefined);

    inputs.value = { intentUrl: '/two', environment: 'test' };
    await nextTick();
    expect(element().intentUrl).toBe('/two');
    inputs.value = { environment: 'test' };
    await nextTick();
    expect(element().intentUrl).toBe(undefined);
    expect(element().environment).toBe('test');
  });

  it('passes on class, id, style and data-…, as any element has them', () => {
    mount('<Flow start="manual" class="a" id="b" style="color: red" data-c="d" />');
    expect(element().className).toBe('a');
    expect(element().id).toBe('b');
    expect(element().style.color).toBe('red');
    expect(element().dataset.c).toBe('d');
  });

  describe('events', () => {
    it('has a listener for each event of the element', () => {
      const heard: string[] = [];
      const listeners = Object.values(LISTENERS).map((name) => [name, () => heard.push(name)]);
      mountPage(() => h(Component, { start: 'manual', ...Object.fromEntries(listeners) }));
      for (const type of Object.keys(LISTENERS) as (keyof VivamoEventDetails)[]) {
        element().dispatchEvent(new VivamoEvent(type, {} as never));
      }
      expect(heard).toEqual(Object.values(LISTENERS));
    });

    it('emits them with their detail', async () => {
      const { inputsWithStatus } = stage.operator;
      const told: unknown[] = [];
      mount(
        `<Flow v-bind="inputs"
          @state-change="told.push($event.detail.previous + ' → ' + $event.detail.state)"
          @ready="told.push($event.detail.kind)"
          @sdk-event="told.push($event.detail.name)"
          @completed="told.push($event.detail.intentId, $event.detail.confirmed)" />`,
        { inputs: inputsWithStatus, told },
      );
      await expect.poll(state).toBe('ready');
      stage.operator.status = 'success';
      stage.driver.last.say(doneEvent);
      await expect.poll(state).toBe('completed');
      expect(told).toEqual([
        'idle → preparing',
        'preparing → ready',
        kind,
        doneEvent,
        'ready → completed',
        'pi_1',
        true,
      ]);
    });

    it('calls the listener of the last render', async () => {
      const allow = holdCheck();
      const calls: number[] = [];
      const cart = ref(1);
      mountPage(() => {
        const mine = cart.value;
        return h(Component, { ...stage.operator.inputs, onReady: () => calls.push(mine) });
      });
      await expect.poll(state).toBe('preparing');
      cart.value = 2;
      await nextTick();
      allow();
      await expect.poll(state).toBe('ready');
      expect(calls).toEqual([2]);
    });
  });

  describe('rendering again', () => {
    it('never starts again, though every function is another one at each render', async () => {
      const { operator, driver } = stage;
      const cart = ref(1);
      const used: number[] = [];
      mountPage(() => {
        const mine = cart.value;
        return [
          h('output', mine),
          h(Component, {
            clientKey: operator.inputs.clientKey,
            checkGeolocation: () => operator.checkGeolocation(),
            fetchIntent: (request) => {
              used.push(mine);
              return operator.fetchIntent(request);
            },
            onStateChange: () => {},
          }),
        ];
      });
      await expect.poll(state).toBe('ready');
      cart.value = 2;
      await nextTick();
      await turn(element());
      expect(stage.root.textContent).toContain('2');
      expect(operator.intentRequests).toHaveLength(1);
      expect(operator.checks).toBe(1);
      expect(driver.forms).toHaveLength(1);

      element().renew();
      await expect.poll(() => driver.forms.length).toBe(2);
      expect(used).toEqual([1, 2]);
    });

    it('leaves the container, the form and what was typed into it', async () => {
      const content = ref(0);
      mount(
        `<Flow v-bind="inputs" :class="'c' + content">
          <template v-if="content === 2" #default>another {{ content }}</template>
          <template v-if="content === 3" #blocked><p>Not here</p></template>
          <template v-if="content === 4" #expired>Over</template>
        </Flow>`,
        { inputs: stage.operator.inputs, content },
      );
      await expect.poll(state).toBe('ready');
      const rendered = container();
      const { input } = stage.driver.last;
      input.value = '4242';
      for (content.value = 1; content.value < 6; content.value++) {
        await nextTick();
        expect(element().className).toBe(`c${content.value}`);
        expect(element().querySelectorAll('[slot=sdk]')).toHaveLength(1);
        expect(container()).toBe(rendered);
        expect(rendered?.contains(input)).toBe(true);
      }
      expect(input.value).toBe('4242');
      expect(stage.driver.forms).toHaveLength(1);
    });
  });

  describe('moving', () => {
    /** A page of rules and the component, in this order. */
    function mountInOrder(order: object) {
      mount(
        `<template v-for="key in order" :key="key">
          <Flow v-if="key === 'pay'" v-bind="inputs" /><hr v-else />
        </template>`,
        { inputs: stage.operator.inputs, order },
      );
    }

    it('goes on when Vue moves it among its siblings', async () => {
      const order = ref(['a', 'b', 'pay']);
      mountInOrder(order);
      await expect.poll(state).toBe('ready');
      const first = element();
      const heard = listenTo(first);
      order.value = ['pay', 'b', 'a'];
      await nextTick();
      await turn(first);
      expect(element()).toBe(first);
      expect(first.nextElementSibling?.localName).toBe('hr');
      expect(heard).toEqual([]);
      expect(stage.driver.live).toHaveLength(1);
    });

    it('starts once when Vue moves it while it prepares', async () => {
      const allow = holdCheck();
      const order = ref(['a', 'b', 'pay']);
      mountInOrder(order);
      await expect.poll(state).toBe('preparing');
      const heard = listenTo(element());
      order.value = ['pay', 'b', 'a'];
      await nextTick();
      await turn(element());
      allow();
      await expect.poll(state).toBe('ready');
      expect(statesOf(heard)).toEqual(['ready']);
      expect(stage.operator.checks).toBe(1);
      expect(stage.operator.intentRequests).toHaveLength(1);
      expect(stage.driver.forms).toHaveLength(1);
    });

    it('goes on when the page moves it, and is rendered there', async () => {
      const calls: string[] = [];
      const text = ref('one');
      mount(
        `<Flow v-bind="inputs" :class="text" @completed="calls.push(text)">
          <template #blocked>{{ text }}</template>
        </Flow>`,
        { inputs: stage.operator.inputs, text, calls },
      );
      await expect.poll(state).toBe('ready');
      const moved = element();
      const dialog = document.createElement('section');
      stage.root.append(dialog);
      dialog.append(moved);
      await turn(moved);
      text.value = 'two';
      await nextTick();
      expect(moved.textContent).toContain('two');
      expect(moved.className).toBe('two');
      expect(stage.driver.forms).toHaveLength(1);
      expect(moved.contains(stage.driver.last.input)).toBe(true);
      stage.driver.last.say(doneEvent);
      await expect.poll(state).toBe('completed');
      expect(calls).toEqual(['two']);
    });
  });

  it('is an error with a way back when the page deletes the container', async () => {
    const calls: string[] = [];
    const text = ref('one');
    const shown = ref(true);
    mount(
      `<Flow v-if="shown" v-bind="inputs" @completed="calls.push(text)">
        <template #blocked><p>{{ text }}</p></template>
        <template v-if="text === 'three'" #expired>Over</template>
      </Flow>`,
      { inputs: stage.operator.inputs, text, shown, calls },
    );
    await expect.poll(state).toBe('ready');
    container()?.remove();
    await expect.poll(state).toBe('error');
    expect(element().error?.code).toBe('container-removed');
    expect(stage.takeErrors()).toHaveLength(1);
    expect(stage.driver.live).toHaveLength(0);

    text.value = 'two';
    await nextTick();
    await element().updateComplete;
    button(element())?.click();
    await expect.poll(state).toBe('ready');
    expect(isShown(stage.driver.last.input)).toBe(true);
    expect(stage.operator.intentRequests).toHaveLength(1);

    text.value = 'three';
    await nextTick();
    expect(element().querySelectorAll('[slot=sdk]')).toHaveLength(1);
    expect(container()?.contains(stage.driver.last.input)).toBe(true);
    expect(element().querySelector('p')?.textContent).toBe('three');
    expect(element().querySelector('[slot=expired]')?.textContent).toBe('Over');
    stage.driver.last.say(doneEvent);
    await expect.poll(state).toBe('completed');
    expect(calls).toEqual(['three']);
    shown.value = false;
    await nextTick();
    expect(element()).toBe(null);
  });

  it('takes everything down when it is unmounted, and says nothing after', async () => {
    const told: string[] = [];
    const shown = ref(true);
    mount('<Flow v-if="shown" v-bind="inputs" @completed="told.push($event.type)" />', {
      inputs: stage.operator.inputs,
      told,
      shown,
    });
    await expect.poll(state).toBe('ready');
    const form = stage.driver.last;
    shown.value = false;
    await expect.poll(() => form.teardowns).toBe(1);
    form.sayRegardless(doneEvent);
    await turn();
    expect(told).toEqual([]);
    expect(form.request.listening.aborted).toBe(true);
    expect(form.teardowns).toBe(1);
  });

  it('mounts nothing when it is unmounted while it prepares', async () => {
    const allow = holdCheck();
    const told: string[] = [];
    const shown = ref(true);
    mount('<Flow v-if="shown" v-bind="inputs" @state-change="told.push($event.detail.state)" />', {
      inputs: stage.operator.inputs,
      told,
      shown,
    });
    await expect.poll(state).toBe('preparing');
    shown.value = false;
    await turn();
    allow();
    await turn();
    expect(stage.driver.forms).toHaveLength(0);
    expect(told).toEqual(['preparing']);
  });

  it('gives the element by its ref, with the methods', async () => {
    const flow = shallowRef<InstanceType<typeof Component>>();
    mount('<Flow ref="flow" start="manual" v-bind="inputs" />', {
      inputs: stage.operator.inputs,
      flow,
    });
    expect(flow.value?.element).toBe(element());
    await turn(element());
    expect(state()).toBe('idle');
    flow.value?.element?.begin();
    await expect.poll(state).toBe('ready');
  });

  it('has its properties when the page is mounted, so that it can be begun there', async () => {
    const flow = shallowRef<InstanceType<typeof Component>>();
    const clientKeys: unknown[] = [];
    mountPage({
      setup() {
        onMounted(() => {
          clientKeys.push(element().clientKey);
          flow.value?.element?.begin();
        });
        return () => h(Component, { ...stage.operator.inputs, start: 'manual', ref: flow });
      },
    });
    expect(clientKeys).toEqual([stage.operator.inputs.clientKey]);
    await expect.poll(state).toBe('ready');
  });
});
