import { describe, expect, it } from 'vitest';
import type { VivamoFlowElement } from '@vivamo-widgets/elements';
import { eachInPage, render, stage } from '../test/page.js';
import { VivamoPayment } from './index.js';
import { createVivamoComponents } from './prefixed.js';

const Acme = createVivamoComponents({ prefix: 'acme' });

describe('components on tags with a prefix', () => {
  eachInPage();

  const states = () =>
    [
      ...stage.root.querySelectorAll<VivamoFlowElement>(
        'acme-payment, acme-disbursement, vivamo-payment',
      ),
    ].map(({ localName, state }) => `${localName}: ${state}`);

  it('are as the others, beside them and in their own provider', async () => {
    const { fetchIntent, checkGeolocation } = stage.operator.inputs;
    const results: string[] = [];
    render(
      <>
        <Acme.VivamoProvider clientKey="pk_live_acme" checkGeolocation={checkGeolocation}>
          <Acme.VivamoPayment
            fetchIntent={fetchIntent}
            onCompleted={({ type }) => results.push(`acme: ${type}`)}
          />
          <Acme.VivamoDisbursement fetchIntent={fetchIntent} />
        </Acme.VivamoProvider>
        <VivamoPayment {...stage.operator.inputs} onCompleted={() => results.push('vivamo')} />
      </>,
    );
    await expect
      .poll(states)
      .toEqual(['acme-payment: ready', 'acme-disbursement: ready', 'vivamo-payment: ready']);
    const first = stage.driver.forms.find(({ request }) =>
      request.container.closest('acme-payment'),
    );
    expect(first?.request.clientKey).toBe('pk_live_acme');
    expect(stage.root.querySelector('acme-payment')?.getAttributeNames()).toEqual([]);
    first?.say('payment-completed');
    await expect.poll(() => results).toEqual(['acme: vivamo-completed']);
  });

  it('may be asked for again', () => {
    const again = createVivamoComponents({ prefix: 'acme' });
    render(<again.VivamoPayment start="manual" clientKey="pk_live_1" />);
    expect(stage.root.querySelector<VivamoFlowElement>('acme-payment')?.clientKey).toBe(
      'pk_live_1',
    );
  });

  it('need a prefix that a tag can begin with', () => {
    expect(() => createVivamoComponents({ prefix: 'Acme Shop' })).toThrow(TypeError);
  });
});
