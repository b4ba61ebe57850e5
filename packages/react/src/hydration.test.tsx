import type { VivamoFlowElement } from '@vivamo-widgets/elements';
import { type ReactNode, StrictMode, Suspense } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Stage } from '../../elements/test/stage.js';
import { FLOW_COMPONENTS } from '../test/flow-components.js';
import { serve } from '../test/serve.js';
import { VivamoProvider } from './index.js';

let stage: Stage;
let root: Root | undefined;

beforeEach(() => {
  stage = new Stage();
});

afterEach(() => {
  root?.unmount();
  root = undefined;
  stage.close();
});

describe.each(FLOW_COMPONENTS)('hydration of $name', ({ Component, tag }) => {
  const element = () => stage.root.querySelector<VivamoFlowElement>(tag)!;

  /** Puts the server's HTML in the page, where it is upgraded at once, and hydrates it. */
  function hydrate(page: ReactNode) {
    stage.root.innerHTML = serve(page);
    const served = element();
    const isUpgraded = served.isUpdatePending;
    const errors: unknown[] = [];
    root = hydrateRoot(stage.root, page, { onRecoverableError: (error) => errors.push(error) });
    return { served, isUpgraded, errors };
  }

  it('takes over the very element of the server, without a word', async () => {
    const { served, isUpgraded, errors } = hydrate(
      <main>
        <Component {...stage.operator.inputs} className="pay" />
      </main>,
    );
    expect(isUpgraded).toBe(true);
    await expect.poll(() => element().state).toBe('ready');
    expect(element()).toBe(served);
    expect(served.className).toBe('pay');
    expect(errors).toEqual([]);
    expect(stage.driver.forms).toHaveLength(1);
    expect(stage.operator.intentRequests).toHaveLength(1);
    expect(served.querySelectorAll('[slot=sdk]')).toHaveLength(1);
  });

  it('does so with a secret, children of every sort and under StrictMode', async () => {
    const { checkGeolocation, clientKey } = stage.operator.inputs;
    const { served, errors } = hydrate(
      <StrictMode>
        <Component
          checkGeolocation={checkGeolocation}
          clientKey={clientKey}
          clientSecretKey="cs_never_written"
        >
          A text
          <p slot="blocked">Not here</p>
          {false}
        </Component>
      </StrictMode>,
    );
    await expect.poll(() => element().state).toBe('ready');
    expect(element()).toBe(served);
    expect(errors).toEqual([]);
    expect(stage.driver.live.map(({ secret }) => secret)).toEqual(['cs_never_written']);
    expect(document.documentElement.outerHTML).not.toContain('cs_never_written');
  });

  it('does so inside a provider', async () => {
    const { checkGeolocation, clientKey, fetchIntent } = stage.operator.inputs;
    const { served, errors } = hydrate(
      <VivamoProvider clientKey={clientKey} checkGeolocation={checkGeolocation}>
        <Component fetchIntent={fetchIntent} />
      </VivamoProvider>,
    );
    await expect.poll(() => element().state).toBe('ready');
    expect(element()).toBe(served);
    expect(errors).toEqual([]);
  });

  it('does so inside a Suspense boundary, which hydrates by itself', async () => {
    const { served, errors } = hydrate(
      <main>
        <Suspense fallback="One moment">
          <Component {...stage.operator.inputs} />
        </Suspense>
        <Suspense fallback="One moment">
          <p>What else there is</p>
        </Suspense>
      </main>,
    );
    await expect.poll(() => element().state).toBe('ready');
    expect(element()).toBe(served);
    expect(errors).toEqual([]);
    expect(stage.root.textContent).toContain('What else there is');
    expect(stage.driver.forms).toHaveLength(1);
  });

  it('leaves what stands in the container, then and at each render', async () => {
    const page = (text: string) => (
      <Component {...stage.operator.inputs} className={text}>
        <p slot="blocked">{text}</p>
      </Component>
    );
    stage.root.innerHTML = serve(page('one'));
    const container = element().querySelector('[slot=sdk]')!;
    container.innerHTML = '<p>The form of an early start</p>';
    const early = container.firstElementChild;
    const errors: unknown[] = [];
    const hydrated = hydrateRoot(stage.root, page('one'), {
      onRecoverableError: (error) => errors.push(error),
    });
    root = hydrated;
    await expect.poll(() => element().state).toBe('ready');
    const { input } = stage.driver.last;
    input.value = '4242';

    for (const text of ['two', 'three']) {
      flushSync(() => hydrated.render(page(text)));
      expect(element().className).toBe(text);
      expect(element().querySelectorAll('[slot=sdk]')).toHaveLength(1);
      expect(element().querySelector('[slot=sdk]')).toBe(container);
      expect(container.firstElementChild).toBe(early);
      expect(container.contains(input)).toBe(true);
    }
    expect(input.value).toBe('4242');
    expect(errors).toEqual([]);
    expect(stage.driver.forms).toHaveLength(1);
  });

  it('starts nothing before it hydrates', async () => {
    stage.root.innerHTML = serve(<Component {...stage.operator.inputs} />);
    const served = stage.root.innerHTML;
    await element().updateComplete;
    expect(element().state).toBe('idle');
    expect(stage.root.innerHTML).toBe(served);
    expect(stage.operator.checks).toBe(0);
  });
});
