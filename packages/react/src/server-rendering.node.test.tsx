import { Writable } from 'node:stream';
import { type ReactNode, StrictMode, Suspense } from 'react';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FLOW_COMPONENTS } from '../test/flow-components.js';
import { useVivamoFlow, VivamoPayment, VivamoProvider } from './index.js';
import { createVivamoComponents } from './prefixed.js';

const { warn, error } = console;
let told: unknown[][];

beforeEach(() => {
  told = [];
  console.warn = console.error = (...all: unknown[]) => void told.push(all);
});

afterEach(() => {
  Object.assign(console, { warn, error });
  expect(told).toEqual([]);
});

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

  it('writes no secret that is spelt as an attribute', () => {
    const props = { 'client-secret-key': 'cs_secret', clientsecretkey: 'cs_secret' } as object;
    expect(renderToString(<Component {...props} />)).toBe(
      `<${tag}><div slot="sdk"></div></${tag}>`,
    );
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

describe('server rendering of the hook', () => {
  function OwnChrome() {
    const { ref, state, isRenewable } = useVivamoFlow('payment', {
      clientKey: 'pk_live_1',
      clientSecretKey: 'cs_secret',
      onEvent: () => {},
    });
    return (
      <section>
        <div ref={ref} />
        {state.name}, {String(isRenewable)}
      </section>
    );
  }

  it('writes an empty place, in a flow that is idle', () => {
    expect(renderToString(<OwnChrome />).replaceAll('<!-- -->', '')).toBe(
      '<section><div></div>idle, false</section>',
    );
  });
});

describe('server rendering of components on tags with a prefix', () => {
  it('writes no property', () => {
    const Acme = createVivamoComponents({ prefix: 'acme' });
    const html = renderToString(
      <Acme.VivamoProvider clientKey="pk_live_1">
        <Acme.VivamoPayment clientSecretKey="cs_secret" onCompleted={() => {}} />
      </Acme.VivamoProvider>,
    );
    expect(html).toBe(
      '<acme-provider><acme-payment><div slot="sdk"></div></acme-payment></acme-provider>',
    );
  });
});

describe('server rendering as a stream', () => {
  /** All that is written until the page is complete. */
  function stream(page: ReactNode): Promise<string> {
    return new Promise((resolve, reject) => {
      let html = '';
      const sink = new Writable({
        write(chunk, _, done) {
          html += String(chunk);
          done();
        },
        final(done) {
          resolve(html);
          done();
        },
      });
      const { pipe } = renderToPipeableStream(page, {
        onAllReady: () => pipe(sink),
        onError: reject,
      });
    });
  }

  it('writes what stands in a Suspense boundary, and no secret', async () => {
    const html = await stream(
      <StrictMode>
        <Suspense fallback="One moment">
          <VivamoPayment clientSecretKey="cs_secret" intentUrl="/intent" />
        </Suspense>
      </StrictMode>,
    );
    expect(html).toContain('<vivamo-payment><div slot="sdk"></div></vivamo-payment>');
    expect(html).not.toContain('cs_secret');
    expect(html).not.toContain('/intent');
  });
});
