import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FLOW_COMPONENTS } from '../test/flow-components.js';
import { VivamoPayment, VivamoProvider } from './index.js';

describe.each(FLOW_COMPONENTS)('server rendering of $name', ({ Component, tag }) => {
  it('writes the element and the container, and no property, least of all the secret', () => {
    const html = renderToString(
      <Component
        clientKey="pk_live_1"
        environment="production"
        sdkUrl="https://sdk.vivamo.co/v1"
        clientSecretKey="cs_secret"
        intentId="pi_1"
        intentExpiresAt="2030-01-01T00:00:00Z"
        intentUrl="/intent"
        fetchIntent={() => ({ clientSecretKey: 'cs_secret' })}
        geolocation="required"
        geolocationUrl="/location"
        checkGeolocation={() => ({ allowed: true })}
        geolocationFailure="block"
        statusUrl="/status"
        fetchStatus={() => ({ status: 'success' })}
        start="auto"
        onCompleted={() => {}}
        onSubmitted={() => {}}
      />,
    );
    expect(html).toBe(`<${tag}><div slot="sdk"></div></${tag}>`);
  });

  it('writes what any element may have, and the children', () => {
    const html = renderToString(
      <Component clientSecretKey="cs_secret" className="pay" id="a">
        <p slot="blocked">Not here</p>
      </Component>,
    );
    expect(html).toBe(
      `<${tag} class="pay" id="a"><div slot="sdk"></div><p slot="blocked">Not here</p></${tag}>`,
    );
  });
});

describe('server rendering of VivamoProvider', () => {
  it('writes no property', () => {
    const html = renderToString(
      <VivamoProvider
        clientKey="pk_live_1"
        environment="test"
        geolocation="off"
        checkGeolocation={() => ({ allowed: true })}
      >
        <VivamoPayment clientSecretKey="cs_secret" />
      </VivamoProvider>,
    );
    expect(html).toBe(
      '<vivamo-provider><vivamo-payment><div slot="sdk"></div></vivamo-payment></vivamo-provider>',
    );
  });
});
