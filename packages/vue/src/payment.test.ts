import type { VivamoPayment as VivamoPaymentElement } from '@vivamo-widgets/elements';
import {
  type App,
  compile,
  createApp,
  defineComponent,
  h,
  KeepAlive,
  nextTick,
  ref,
  shallowRef,
} from 'vue';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isShown, title } from '../../elements/test/looks.js';
import { listenTo, Stage, turn } from '../../elements/test/stage.js';
import { VivamoPayment } from './index.js';

let stage: Stage;
let app: App | undefined;

beforeEach(() => {
  stage = new Stage();
});

afterEach(() => {
  app?.unmount();
  app = undefined;
  // What the console was told, by Vue or by the elements, is a failure.
  stage.close();
});

const element = (): VivamoPaymentElement => stage.root.querySelector('vivamo-payment')!;
const state = () => element().state;

/** A template as a build step would have compiled it. */
function compiled(template: string) {
  const render = compile(template);
  // The compiler warns of an option that Vue itself has set.
  stage.warnings.length = 0;
  return render;
}

/** Mounts a page as an operator would write it. */
function mount(template: string, bindings: object = {}) {
  app = createApp(
    defineComponent({
      components: { VivamoPayment },
      setup: () => bindings,
      render: compiled(template),
    }),
  );
  return app.mount(stage.root);
}

describe('VivamoPayment', () => {
  it('renders the element, and gives it its properties after mounting', async () => {
    mount('<VivamoPayment v-bind="inputs" environment="production" intent-id="pi_0" />', {
      inputs: stage.operator.inputs,
    });
    await expect.poll(state).toBe('ready');
    expect(element().clientKey).toBe(stage.operator.inputs.clientKey);
    expect(element().intentId).toBe('pi_0');
    expect(element().getAttributeNames()).toEqual([]);
    expect(isShown(stage.driver.last.input)).toBe(true);
  });

  it('renders the container of the SDK, which the element takes', async () => {
    mount('<VivamoPayment v-bind="inputs" />', { inputs: stage.operator.inputs });
    const container = element().querySelector('[slot=sdk]');
    expect(container).not.toBe(null);
    await expect.poll(state).toBe('ready');
    expect(element().querySelectorAll('[slot=sdk]')).toHaveLength(1);
    expect(container?.contains(stage.driver.last.input)).toBe(true);
  });

  it('takes every property of the element as a prop', () => {
    const names = [...VivamoPaymentProperties()];
    expect(names).toContain('clientSecretKey');
    expect(Object.keys(VivamoPayment.props).sort()).toEqual(names.sort());
  });

  it('leaves alone what was never given, and takes back what is no longer given', async () => {
    const inputs = ref<Record<string, string>>({ intentUrl: '/one', environment: 'test' });
    mount('<VivamoPayment start="manual" v-bind="inputs" />', { inputs });
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

  it('takes over a property that a page has set on the element where it has no prop', async () => {
    const text = ref('one');
    mount('<VivamoPayment start="manual" :intent-id="text" />', { text });
    await nextTick();
    element().statusUrl = '/mine';
    text.value = 'two';
    await nextTick();
    expect(element().intentId).toBe('two');
    expect(element().statusUrl).toBe('/mine');
  });

  it('passes on class, id, style and data-…, as any element has them', () => {
    mount('<VivamoPayment start="manual" class="a" id="b" style="color: red" data-c="d" />');
    expect(element().className).toBe('a');
    expect(element().id).toBe('b');
    expect(element().style.color).toBe('red');
    expect(element().dataset.c).toBe('d');
  });

  it('emits each event, with its detail', async () => {
    const { inputsWithStatus } = stage.operator;
    const told: unknown[] = [];
    mount(
      `<VivamoPayment v-bind="inputs"
        @state-change="told.push($event.detail.previous + ' → ' + $event.detail.state)"
        @ready="told.push($event.detail.kind)"
        @sdk-event="told.push($event.detail.name)"
        @completed="told.push($event.detail.intentId, $event.detail.confirmed)" />`,
      { inputs: inputsWithStatus, told },
    );
    await expect.poll(state).toBe('ready');
    stage.operator.status = 'success';
    stage.driver.last.say('payment-completed');
    await expect.poll(state).toBe('completed');
    expect(told).toEqual([
      'idle → preparing',
      'preparing → ready',
      'payment',
      'payment-completed',
      'ready → completed',
      'pi_1',
      true,
    ]);
  });

  it('emits a refusal and an error', async () => {
    const told: string[] = [];
    stage.operator.verdict = { allowed: false };
    mount(
      `<VivamoPayment v-bind="inputs"
        @blocked="told.push($event.detail.error.code)" @error="told.push($event.detail.error.code)" />`,
      { inputs: stage.operator.inputs, told },
    );
    await expect.poll(state).toBe('blocked');
    stage.operator.verdict = { allowed: true };
    stage.driver.failure = new Error('It broke.');
    element().recheck();
    await expect.poll(state).toBe('error');
    stage.takeErrors();
    expect(told).toEqual(['location-blocked', 'sdk-failed']);
  });

  it('lets a listener stop a renewal', async () => {
    const { operator } = stage;
    mount(
      `<VivamoPayment v-bind="inputs" client-secret-key="cs_over"
        intent-expires-at="2020-01-01T00:00:00Z" @expired="$event.preventDefault()" />`,
      { inputs: operator.inputs },
    );
    await expect.poll(state).toBe('expired');
    expect(operator.intentRequests).toHaveLength(0);
  });

  it('calls the listener of the last render', async () => {
    let allow!: (verdict: unknown) => void;
    stage.operator.verdict = new Promise((resolve) => (allow = resolve));
    const calls: number[] = [];
    const cart = ref(1);
    app = createApp(() => {
      const mine = cart.value;
      return h(VivamoPayment, { ...stage.operator.inputs, onReady: () => calls.push(mine) });
    });
    app.mount(stage.root);
    await expect.poll(state).toBe('preparing');
    cart.value = 2;
    await nextTick();
    allow({ allowed: true });
    await expect.poll(state).toBe('ready');
    expect(calls).toEqual([2]);
  });

  it('never starts again, though every function is another one at each render', async () => {
    const { operator, driver } = stage;
    const cart = ref(1);
    const used: number[] = [];
    app = createApp(() => {
      const mine = cart.value;
      return [
        h('output', mine),
        h(VivamoPayment, {
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
    app.mount(stage.root);
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

  it('leaves the container, the form and what was typed into it when it renders again', async () => {
    const content = ref(0);
    mount(
      `<VivamoPayment v-bind="inputs" :class="'c' + content">
        <template v-if="content === 2" #default>another {{ content }}</template>
        <template v-if="content === 3" #blocked><p>Not here</p></template>
        <template v-if="content === 4" #expired>Over</template>
      </VivamoPayment>`,
      { inputs: stage.operator.inputs, content },
    );
    await expect.poll(state).toBe('ready');
    const container = element().querySelector('[slot=sdk]');
    const { input } = stage.driver.last;
    input.value = '4242';
    for (content.value = 1; content.value < 6; content.value++) {
      await nextTick();
      expect(element().className).toBe(`c${content.value}`);
      expect(element().querySelectorAll('[slot=sdk]')).toHaveLength(1);
      expect(element().querySelector('[slot=sdk]')).toBe(container);
      expect(container?.contains(input)).toBe(true);
    }
    expect(input.value).toBe('4242');
    expect(stage.driver.forms).toHaveLength(1);
  });

  it('leaves them where a bare text in it changes', async () => {
    const text = ref('one');
    mount('<VivamoPayment v-bind="inputs">{{ text }}</VivamoPayment>', {
      inputs: stage.operator.inputs,
      text,
    });
    await expect.poll(state).toBe('ready');
    const { input } = stage.driver.last;
    text.value = 'two';
    await nextTick();
    expect(element().textContent).toContain('two');
    expect(element().contains(input)).toBe(true);
    expect(stage.driver.forms).toHaveLength(1);
  });

  it('shows its slots in the place of the views', async () => {
    stage.operator.verdict = { allowed: false };
    mount(
      `<VivamoPayment v-bind="inputs">
        <template #loading><p class="loading">One moment</p></template>
        <template #blocked>Not here. <button data-vivamo-action="recheck">Again</button></template>
      </VivamoPayment>`,
      { inputs: stage.operator.inputs },
    );
    await expect.poll(state).toBe('blocked');
    await element().updateComplete;
    expect(isShown(stage.root.querySelector('button'))).toBe(true);
    expect(isShown(stage.root.querySelector('.loading'))).toBe(false);
    expect(title(element())).toBe(undefined);
    stage.operator.verdict = { allowed: true };
    stage.root.querySelector('button')?.click();
    await expect.poll(state).toBe('ready');
  });

  it('goes on when Vue moves it among its siblings', async () => {
    const order = ref(['a', 'b', 'pay']);
    mount(
      `<template v-for="key in order" :key="key">
        <VivamoPayment v-if="key === 'pay'" v-bind="inputs" /><hr v-else />
      </template>`,
      { inputs: stage.operator.inputs, order },
    );
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

  it('takes everything down when it is unmounted, and says nothing after', async () => {
    const told: string[] = [];
    const shown = ref(true);
    mount('<VivamoPayment v-if="shown" v-bind="inputs" @completed="told.push($event.type)" />', {
      inputs: stage.operator.inputs,
      told,
      shown,
    });
    await expect.poll(state).toBe('ready');
    const form = stage.driver.last;
    shown.value = false;
    await expect.poll(() => form.teardowns).toBe(1);
    form.sayRegardless('payment-completed');
    await turn();
    expect(told).toEqual([]);
    expect(form.request.listening.aborted).toBe(true);
    expect(form.teardowns).toBe(1);
  });

  it('is taken down while KeepAlive keeps it, and starts anew after', async () => {
    const shown = ref(true);
    const { inputs } = stage.operator;
    app = createApp(() =>
      h(KeepAlive, () => (shown.value ? h(VivamoPayment, inputs) : h({ render: () => h('hr') }))),
    );
    app.mount(stage.root);
    await expect.poll(state).toBe('ready');
    shown.value = false;
    await expect.poll(() => stage.driver.live.length).toBe(0);
    shown.value = true;
    await nextTick();
    await expect.poll(state).toBe('ready');
    expect(stage.driver.live).toHaveLength(1);
    expect(element().querySelectorAll('[slot=sdk]')).toHaveLength(1);
  });

  it('gives the element by its ref, with the methods', async () => {
    const payment = shallowRef<{ element: VivamoPaymentElement }>();
    mount('<VivamoPayment ref="payment" start="manual" v-bind="inputs" />', {
      inputs: stage.operator.inputs,
      payment,
    });
    expect(payment.value?.element).toBe(element());
    await turn(element());
    expect(state()).toBe('idle');
    payment.value?.element.begin();
    await expect.poll(state).toBe('ready');
  });
});

/** The properties of the element that a page sets. */
function VivamoPaymentProperties(): Iterable<string> {
  const { elementProperties } = customElements.get('vivamo-payment') as unknown as {
    elementProperties: Map<string, unknown>;
  };
  return elementProperties.keys();
}
