import { type App, createSSRApp, h, KeepAlive, Suspense, Teleport, type VNode } from 'vue';
import { renderToString, renderToWebStream } from 'vue/server-renderer';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FLOW_COMPONENTS } from '../test/flow-components.js';
import {
  useVivamoFlow,
  VivamoDisbursement,
  VivamoPayment,
  VivamoProvider,
  vivamoWidgets,
} from './index.js';
import { createVivamoComponents } from './prefixed.js';

// What the console is told, by Vue or by the elements, is a failure.
beforeEach(() => {
  vi.spyOn(console, 'warn');
  vi.spyOn(console, 'error');
});
afterEach(() => {
  expect(console.warn).not.toHaveBeenCalled();
  expect(console.error).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

/** The HTML, without the comments by which Vue finds its fragments again. */
async function htmlOf(page: () => VNode): Promise<string> {
  return (await renderToString(createSSRApp(page))).replace(/<!--.*?-->/g, '');
}

describe.each(FLOW_COMPONENTS)('server rendering of $name', ({ Component, tag }) => {
  it('writes the element and the container, and no property, least of all the secret', async () => {
    const html = await htmlOf(() =>
      h(Component, {
        clientKey: 'pk_live_1',
        environment: 'production',
        sdkUrl: 'https://sdk.vivamo.co/v1',
        clientSecretKey: 'cs_secret',
        intentId: 'pi_1',
        intentExpiresAt: '2030-01-01T00:00:00Z',
        intentUrl: '/intent',
        fetchIntent: () => ({ clientSecretKey: 'cs_secret' }),
        geolocation: 'required',
        geolocationUrl: '/location',
        checkGeolocation: () => ({ allowed: true }),
        geolocationFailure: 'block',
        statusUrl: '/status',
        fetchStatus: () => ({ status: 'success' as const }),
        start: 'auto',
        onCompleted: () => {},
        onSubmitted: () => {},
      }),
    );
    expect(html).toBe(`<${tag}><div slot="sdk"></div></${tag}>`);
  });

  it('writes what any element may have, and the slots', async () => {
    const html = await htmlOf(() =>
      h(
        Component,
        { clientSecretKey: 'cs_secret', class: 'pay', id: 'a' },
        { blocked: () => h('p', 'Not here') },
      ),
    );
    expect(html).toBe(
      `<${tag} class="pay" id="a"><div slot="sdk"></div><div slot="blocked"><p>Not here</p></div></${tag}>`,
    );
  });
});

describe('server rendering of VivamoProvider', () => {
  it('writes no property', async () => {
    const html = await htmlOf(() =>
      h(
        VivamoProvider,
        {
          clientKey: 'pk_live_1',
          environment: 'test',
          geolocation: 'off',
          checkGeolocation: () => ({ allowed: true }),
        },
        () => h(VivamoPayment, { clientSecretKey: 'cs_secret' }),
      ),
    );
    expect(html).toBe(
      '<vivamo-provider><vivamo-payment><div slot="sdk"></div></vivamo-payment></vivamo-provider>',
    );
  });
});

describe('server rendering of a whole page', () => {
  const OwnChrome = {
    setup() {
      const { place, state, isRenewable, begin } = useVivamoFlow('disbursement', () => ({
        clientSecretKey: 'cs_secret',
        fetchIntent: () => ({ clientSecretKey: 'cs_secret' }),
      }));
      begin();
      return () => [h('p', `${state.value.name}, ${isRenewable.value}`), h('div', { ref: place })];
    },
  };
  const Loading = {
    async setup() {
      await Promise.resolve();
      return () => h(OwnChrome);
    },
  };
  const acme = createVivamoComponents({ prefix: 'acme' });
  const all = () =>
    h('main', [
      h(VivamoProvider, () => h(VivamoPayment, { clientSecretKey: 'cs_secret', class: 'pay' })),
      h(KeepAlive, () => h(VivamoDisbursement, { clientSecretKey: 'cs_secret' })),
      h(Suspense, null, { default: () => h(Loading) }),
      h(acme.VivamoProvider, () => h(acme.VivamoPayment, { clientSecretKey: 'cs_secret' })),
      h(Teleport, { to: 'body' }, h(VivamoPayment)),
    ]);
  const using = (app: App, clientKey: string) =>
    app.use(vivamoWidgets, { clientKey, geolocationUrl: '/location' });

  it.each<[string, (app: App) => Promise<string>]>([
    ['a string', async (app) => renderToString(app)],
    ['a stream', async (app) => new Response(renderToWebStream(app)).text()],
  ])('as %s writes the elements and no property, of a request or of the app', async (_, write) => {
    const pages = ['pk_live_1', 'pk_live_2'].map((key) => write(using(createSSRApp(all), key)));
    const [html, other] = (await Promise.all(pages)).map((page) => page.replace(/<!--.*?-->/g, ''));
    expect(html).toBe(
      '<main>' +
        '<vivamo-provider><vivamo-payment class="pay"><div slot="sdk"></div></vivamo-payment></vivamo-provider>' +
        '<vivamo-disbursement><div slot="sdk"></div></vivamo-disbursement>' +
        '<p>idle, false</p><div></div>' +
        '<acme-provider><acme-payment><div slot="sdk"></div></acme-payment></acme-provider>' +
        '</main>',
    );
    expect(other).toBe(html);
  });
});
