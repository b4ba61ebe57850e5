import { type App, compile, createSSRApp, defineComponent } from 'vue';
import { renderToString } from 'vue/server-renderer';
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
  app = undefined;
  stage.close();
});

const element = () => stage.root.querySelector('vivamo-payment')!;

/** A template as a build step would have compiled it. */
function compiled(template: string) {
  const render = compile(template);
  // The compiler warns of an option that Vue itself has set.
  stage.warnings.length = 0;
  return render;
}

/** Puts the server's HTML in the page, where it is upgraded at once, and hydrates it. */
async function hydrate(template: string, bindings: object, early = '') {
  const components = { VivamoPayment, VivamoProvider };
  const page = () =>
    createSSRApp(
      defineComponent({ components, setup: () => bindings, render: compiled(template) }),
    );
  stage.root.innerHTML = await renderToString(page());
  const served = element();
  expect(served.isUpdatePending).toBe(true);
  served.querySelector('[slot=sdk]')!.innerHTML = early;
  app = page();
  app.mount(stage.root);
  return served;
}

describe('hydration', () => {
  it('takes over the very element of the server, without a warning', async () => {
    const served = await hydrate('<main><VivamoPayment v-bind="inputs" class="pay" /></main>', {
      inputs: stage.operator.inputs,
    });
    await expect.poll(() => element().state).toBe('ready');
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
      `<VivamoPayment :client-key="clientKey" :check-geolocation="checkGeolocation"
        client-secret-key="cs_never_written">
        A text
        <template #blocked><p>Not here</p></template>
      </VivamoPayment>`,
      { checkGeolocation, clientKey },
    );
    await expect.poll(() => element().state).toBe('ready');
    expect(element()).toBe(served);
    expect(stage.driver.live.map(({ secret }) => secret)).toEqual(['cs_never_written']);
    expect(document.documentElement.outerHTML).not.toContain('cs_never_written');
  });

  it('leaves what stands in the container already', async () => {
    const early = '<p>The form of an early start</p>';
    const served = await hydrate(
      '<VivamoPayment v-bind="inputs" />',
      { inputs: stage.operator.inputs },
      early,
    );
    const container = served.querySelector('[slot=sdk]');
    await expect.poll(() => element().state).toBe('ready');
    expect(element()).toBe(served);
    expect(served.querySelectorAll('[slot=sdk]')).toHaveLength(1);
    expect(container?.innerHTML).toContain(early);
    expect(container?.contains(stage.driver.last.input)).toBe(true);
  });

  it('does so inside a provider', async () => {
    const { checkGeolocation, clientKey, fetchIntent } = stage.operator.inputs;
    const served = await hydrate(
      `<VivamoProvider :client-key="clientKey" :check-geolocation="checkGeolocation">
        <VivamoPayment :fetch-intent="fetchIntent" />
      </VivamoProvider>`,
      { checkGeolocation, clientKey, fetchIntent },
    );
    await expect.poll(() => element().state).toBe('ready');
    expect(element()).toBe(served);
  });
});
