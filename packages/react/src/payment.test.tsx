import type { VivamoPayment as VivamoPaymentElement } from '@vivamo-widgets/elements';
import { createRef } from 'react';
import { describe, expect, it } from 'vitest';
import { isShown, title } from '../../elements/test/looks.js';
import { eachInPage, render, stage } from '../test/page.js';
import { VivamoPayment } from './index.js';

describe('VivamoPayment', () => {
  eachInPage();

  const element = () => stage.root.querySelector('vivamo-payment')!;
  const state = () => element().state;

  it('calls the callbacks of a refusal and of an error', async () => {
    const codes: string[] = [];
    stage.operator.verdict = { allowed: false };
    render(
      <VivamoPayment
        {...stage.operator.inputs}
        onBlocked={({ detail }) => codes.push(detail.error.code)}
        onError={({ detail }) => codes.push(detail.error.code)}
      />,
    );
    await expect.poll(state).toBe('blocked');
    stage.operator.verdict = { allowed: true };
    stage.driver.failure = new Error('It broke.');
    element().recheck();
    await expect.poll(state).toBe('error');
    stage.takeErrors();
    expect(codes).toEqual(['location-blocked', 'sdk-failed']);
  });

  it('lets a callback stop a renewal', async () => {
    const { operator } = stage;
    render(
      <VivamoPayment
        {...operator.inputs}
        clientSecretKey="cs_over"
        intentExpiresAt="2020-01-01T00:00:00Z"
        onExpired={(event) => event.preventDefault()}
      />,
    );
    await expect.poll(state).toBe('expired');
    expect(operator.intentRequests).toHaveLength(0);
  });

  it('no longer calls a callback that was left out', async () => {
    const calls: string[] = [];
    const { inputs } = stage.operator;
    render(<VivamoPayment {...inputs} onCompleted={() => calls.push('old')} />);
    await expect.poll(state).toBe('ready');
    render(<VivamoPayment {...inputs} />);
    stage.driver.last.say('payment-completed');
    await expect.poll(state).toBe('completed');
    expect(calls).toEqual([]);
  });

  it('shows children in the slots of the views', async () => {
    stage.operator.verdict = { allowed: false };
    render(
      <VivamoPayment {...stage.operator.inputs}>
        <p slot="loading">One moment</p>
        <p slot="blocked">
          Not here. <button data-vivamo-action="recheck">Again</button>
        </p>
      </VivamoPayment>,
    );
    await expect.poll(state).toBe('blocked');
    await element().updateComplete;
    expect(isShown(element().querySelector('[slot=blocked]'))).toBe(true);
    expect(isShown(element().querySelector('[slot=loading]'))).toBe(false);
    expect(title(element())).toBe(undefined);
    stage.operator.verdict = { allowed: true };
    stage.root.querySelector('button')?.click();
    await expect.poll(state).toBe('ready');
  });

  it('takes the inputs of the element, as they are typed there, and nothing else of it', () => {
    const ref = createRef<VivamoPaymentElement>();
    render(<VivamoPayment start="manual" ref={ref} />);
    expect(ref.current?.kind).toBe('payment');
    // @ts-expect-error: there is no such start.
    void (<VivamoPayment start="never" />);
    // @ts-expect-error: the kind is the element's own.
    void (<VivamoPayment kind="payment" />);
    // @ts-expect-error: what the element renders is its own.
    void (<VivamoPayment render={() => null} />);
  });
});
