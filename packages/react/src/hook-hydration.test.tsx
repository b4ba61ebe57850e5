import { type ReactNode, StrictMode, Suspense } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Stage, turn } from '../../elements/test/stage.js';
import { serve } from '../test/serve.js';
import { useVivamoFlow, VivamoProvider, type VivamoFlowInputs } from './index.js';

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

function OwnChrome(inputs: VivamoFlowInputs) {
  const { ref, state, isRenewable } = useVivamoFlow('payment', inputs);
  return (
    <section>
      <div ref={ref} />
      <output>
        {state.name} {String(isRenewable)}
      </output>
    </section>
  );
}

describe('hydration of the hook', () => {
  it.each<[string, (page: ReactNode) => ReactNode]>([
    ['by itself', (page) => page],
    ['under StrictMode', (page) => <StrictMode>{page}</StrictMode>],
    ['in a Suspense boundary', (page) => <Suspense fallback="One moment">{page}</Suspense>],
    [
      'in a provider',
      (page) => (
        <VivamoProvider clientKey="pk_live_shared" checkGeolocation={() => ({ allowed: true })}>
          {page}
        </VivamoProvider>
      ),
    ],
  ])('%s takes over what was served, without a word, and begins then', async (how, around) => {
    const { clientKey, checkGeolocation, fetchIntent } = stage.operator.inputs;
    const own = how === 'in a provider' ? {} : { clientKey, checkGeolocation };
    const page = around(<OwnChrome {...own} fetchIntent={fetchIntent} />);
    stage.root.innerHTML = serve(page);
    const place = stage.root.querySelector('section > div')!;
    await turn();
    expect(stage.operator.intentRequests).toHaveLength(0);

    const errors: unknown[] = [];
    root = hydrateRoot(stage.root, page, { onRecoverableError: (error) => errors.push(error) });
    await expect.poll(() => stage.root.querySelector('output')?.textContent).toBe('ready true');
    expect(stage.root.querySelector('section > div')).toBe(place);
    expect(place.contains(stage.driver.last.input)).toBe(true);
    expect(stage.driver.forms).toHaveLength(1);
    expect(errors).toEqual([]);
  });
});
