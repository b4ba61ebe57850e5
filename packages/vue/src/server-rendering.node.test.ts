import { createSSRApp, h, type VNode } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { describe, expect, it } from 'vitest';
import { FLOW_COMPONENTS } from '../test/flow-components.js';
import { VivamoPayment, VivamoProvider } from './index.js';

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
