import type {
  VivamoFlowElement,
  VivamoProvider as VivamoProviderElement,
} from '@vivamo-widgets/elements';
import { createRef } from 'react';
import { describe, expect, it } from 'vitest';
import { eachInPage, render, stage } from '../test/page.js';
import { VivamoDisbursement, VivamoPayment, VivamoProvider } from './index.js';

const FLOWS = 'vivamo-payment, vivamo-disbursement';
const states = () =>
  [...stage.root.querySelectorAll<VivamoFlowElement>(FLOWS)].map(({ state }) => state);

describe('VivamoProvider', () => {
  eachInPage();

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
          <VivamoDisbursement fetchIntent={fetchIntent} />
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

  it('gives the element by its ref, and passes on what any element has', () => {
    const ref = createRef<VivamoProviderElement>();
    render(<VivamoProvider clientKey="pk_live_1" className="shop" id="a" ref={ref} />);
    expect(ref.current?.clientKey).toBe('pk_live_1');
    expect(ref.current?.className).toBe('shop');
    expect(ref.current?.id).toBe('a');
    // @ts-expect-error: the check that is shared is the element's own.
    void (<VivamoProvider gate={undefined} />);
  });
});
