import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Stage } from '../../elements/test/stage.js';
import { VivamoPayment, VivamoProvider } from './index.js';

let stage: Stage;
let root: Root;

beforeEach(() => {
  stage = new Stage();
  root = createRoot(stage.root);
});

afterEach(() => {
  root.unmount();
  stage.close();
});

const render = (node: ReactNode) => flushSync(() => root.render(node));
const states = () => [...stage.root.querySelectorAll('vivamo-payment')].map(({ state }) => state);

describe('VivamoProvider', () => {
  it('gives key, environment and one location check to all inside it', async () => {
    const { checkGeolocation, fetchIntent } = stage.operator.inputs;
    render(
      <VivamoProvider
        clientKey="pk_test_shared"
        environment="test"
        checkGeolocation={checkGeolocation}
      >
        <VivamoPayment fetchIntent={fetchIntent} />
        <section>
          <VivamoPayment fetchIntent={fetchIntent} />
        </section>
      </VivamoProvider>,
    );
    await expect.poll(states).toEqual(['ready', 'ready']);
    expect(stage.operator.checks).toBe(1);
    expect(stage.driver.forms.map(({ request }) => request.clientKey)).toEqual([
      'pk_test_shared',
      'pk_test_shared',
    ]);
    expect(stage.root.firstElementChild?.getAttributeNames()).toEqual([]);
  });

  it('never starts anything again, though its check is another one at each render', async () => {
    const { operator } = stage;
    const page = (text: string) => (
      <VivamoProvider clientKey="pk_live_1" checkGeolocation={() => operator.checkGeolocation()}>
        <p>{text}</p>
        <VivamoPayment fetchIntent={(request) => operator.fetchIntent(request)} />
      </VivamoProvider>
    );
    render(page('one'));
    await expect.poll(states).toEqual(['ready']);
    render(page('two'));
    expect(stage.root.textContent).toContain('two');
    await stage.root.querySelector('vivamo-payment')?.updateComplete;
    expect(states()).toEqual(['ready']);
    expect(operator.checks).toBe(1);
    expect(operator.intentRequests).toHaveLength(1);
  });
});
