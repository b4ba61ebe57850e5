import type { VivamoPayment as VivamoPaymentElement } from '@vivamo-widgets/elements';
import { h, KeepAlive, nextTick, ref } from 'vue';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { isShown, title } from '../../elements/test/looks.js';
import { eachInPage, mount as mountPage, stage, written } from '../test/page.js';
import { VivamoPayment, type VivamoPaymentProps } from './index.js';

describe('VivamoPayment', () => {
  eachInPage();

  const element = () => stage.root.querySelector('vivamo-payment')!;
  const state = () => element().state;
  const mount = (template: string, bindings: object) =>
    mountPage(written(template, { VivamoPayment }, bindings));

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

  it('keeps the form where a bare text beside it changes', async () => {
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

  it('is taken down while KeepAlive keeps it, and starts anew after', async () => {
    const shown = ref(true);
    const { inputs } = stage.operator;
    mountPage(() =>
      h(KeepAlive, () => (shown.value ? h(VivamoPayment, inputs) : h({ render: () => h('hr') }))),
    );
    await expect.poll(state).toBe('ready');
    shown.value = false;
    await expect.poll(() => stage.driver.live.length).toBe(0);
    shown.value = true;
    await nextTick();
    await expect.poll(state).toBe('ready');
    expect(stage.driver.live).toHaveLength(1);
    expect(element().querySelectorAll('[slot=sdk]')).toHaveLength(1);
  });

  it('takes the inputs of the element, as they are typed there, and nothing else of it', () => {
    type Instance = InstanceType<typeof VivamoPayment>;
    expectTypeOf<Instance['element']>().toEqualTypeOf<VivamoPaymentElement | null>();
    expectTypeOf<Instance['$props']>().toExtend<VivamoPaymentProps>();
    expectTypeOf<keyof VivamoPaymentProps>().extract<'kind' | 'render' | 'begin'>().toBeNever();
    expectTypeOf<keyof Instance['$slots']>()
      .extract<'blocked' | 'ready'>()
      .toEqualTypeOf<'blocked'>();
    // @ts-expect-error: there is no such start.
    h(VivamoPayment, { start: 'never' });
    // @ts-expect-error: the details are typed, and there is no amount in them.
    h(VivamoPayment, { onStateChange: ({ detail }) => detail.amount });
  });
});
