import { type ReactNode, StrictMode } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Stage } from '../../elements/test/stage.js';
import { VivamoPayment, VivamoProvider } from './index.js';

let stage: Stage;
let root: Root | undefined;

beforeEach(() => {
  stage = new Stage();
});

afterEach(() => {
  root?.unmount();
  stage.close();
});

const element = () => stage.root.querySelector('vivamo-payment')!;

/** Puts the server's HTML in the page, where it is upgraded at once, and hydrates it. */
function hydrate(page: ReactNode) {
  stage.root.innerHTML = renderToString(page);
  const served = element();
  const isUpgraded = served.isUpdatePending;
  const errors: unknown[] = [];
  root = hydrateRoot(stage.root, page, { onRecoverableError: (error) => errors.push(error) });
  return { served, isUpgraded, errors };
}

describe('hydration', () => {
  it('takes over the very element of the server, without a word', async () => {
    const { served, isUpgraded, errors } = hydrate(
      <main>
        <VivamoPayment {...stage.operator.inputs} className="pay" />
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
        <VivamoPayment
          checkGeolocation={checkGeolocation}
          clientKey={clientKey}
          clientSecretKey="cs_never_written"
        >
          A text
          <p slot="blocked">Not here</p>
          {false}
        </VivamoPayment>
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
        <VivamoPayment fetchIntent={fetchIntent} />
      </VivamoProvider>,
    );
    await expect.poll(() => element().state).toBe('ready');
    expect(element()).toBe(served);
    expect(errors).toEqual([]);
  });

  it('leaves what stands in the container already', async () => {
    const page = <VivamoPayment {...stage.operator.inputs} />;
    stage.root.innerHTML = renderToString(page);
    const container = element().querySelector('[slot=sdk]')!;
    container.innerHTML = '<p>The form of an early start</p>';
    const early = container.firstElementChild;
    const errors: unknown[] = [];
    root = hydrateRoot(stage.root, page, { onRecoverableError: (error) => errors.push(error) });
    await expect.poll(() => element().state).toBe('ready');
    expect(errors).toEqual([]);
    expect(element().querySelector('[slot=sdk]')).toBe(container);
    expect(container.firstElementChild).toBe(early);
    expect(container.contains(stage.driver.last.input)).toBe(true);
  });

  it('starts nothing before it hydrates', async () => {
    stage.root.innerHTML = renderToString(<VivamoPayment {...stage.operator.inputs} />);
    const served = stage.root.innerHTML;
    await element().updateComplete;
    expect(element().state).toBe('idle');
    expect(stage.root.innerHTML).toBe(served);
    expect(stage.operator.checks).toBe(0);
  });
});
