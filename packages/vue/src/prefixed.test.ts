import type { VivamoFlowElement } from '@vivamo-widgets/elements';
import { h, KeepAlive, ref } from 'vue';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { eachInPage, mount, stage, written } from '../test/page.js';
import { VivamoPayment as Unprefixed, vivamoWidgets } from './index.js';
import { createVivamoComponents } from './prefixed.js';

const { VivamoDisbursement, VivamoPayment, VivamoProvider } = createVivamoComponents({
  prefix: 'acme',
});

describe('createVivamoComponents', () => {
  eachInPage();

  const states = () =>
    ['acme-payment', 'acme-disbursement', 'vivamo-payment'].map(
      (tag) => stage.root.querySelector<VivamoFlowElement>(tag)?.state,
    );

  it('gives components on tags of their own, beside the others', async () => {
    const { clientKey, checkGeolocation, fetchIntent } = stage.operator.inputs;
    const told: string[] = [];
    mount(
      written(
        `<VivamoProvider :client-key="clientKey" :check-geolocation="checkGeolocation">
          <VivamoPayment :fetch-intent="fetchIntent" @ready="told.push($event.type)" />
          <VivamoDisbursement :fetch-intent="fetchIntent" />
          <Unprefixed :fetch-intent="fetchIntent" />
        </VivamoProvider>`,
        { Unprefixed, VivamoDisbursement, VivamoPayment, VivamoProvider },
        { clientKey, checkGeolocation, fetchIntent, told },
      ),
    );
    await expect.poll(states).toEqual(['ready', 'ready', 'ready']);
    expect(stage.operator.checks).toBe(1);
    expect(told).toEqual(['vivamo-ready']);
    expect(stage.root.querySelector('acme-provider > acme-payment > [slot=sdk]')).not.toBe(null);
  });

  it('takes defaults of the app, and lives in a KeepAlive', async () => {
    const { clientKey, checkGeolocation, fetchIntent } = stage.operator.inputs;
    const shown = ref(true);
    const Other = { render: () => h('hr') };
    mount(
      () => h(KeepAlive, () => (shown.value ? h(VivamoPayment, { fetchIntent }) : h(Other))),
      (app) => app.use(vivamoWidgets, { clientKey, checkGeolocation }),
    );
    await expect.poll(states).toEqual(['ready', undefined, undefined]);
    shown.value = false;
    await expect.poll(() => stage.driver.live.length).toBe(0);
    shown.value = true;
    await expect.poll(states).toEqual(['ready', undefined, undefined]);
  });

  it('has the same types', () => {
    expectTypeOf(VivamoPayment).toEqualTypeOf<typeof Unprefixed>();
  });

  it('refuses a prefix that can begin no tag', () => {
    expect(() => createVivamoComponents({ prefix: 'Acme' })).toThrow(TypeError);
  });
});
