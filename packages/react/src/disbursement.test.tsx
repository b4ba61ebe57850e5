import type { IntentStatus } from '@vivamo-widgets/core';
import type {
  FlowResult,
  VivamoDisbursement as VivamoDisbursementElement,
  VivamoEvent,
} from '@vivamo-widgets/elements';
import { createRef } from 'react';
import { describe, expect, it } from 'vitest';
import { turn, wake } from '../../elements/test/stage.js';
import { eachInPage, render, stage } from '../test/page.js';
import { VivamoDisbursement } from './index.js';

describe('VivamoDisbursement', () => {
  eachInPage();

  const element = () => stage.root.querySelector('vivamo-disbursement')!;
  const state = () => element().state;

  /** Renders the payout with the callbacks of this visit, which note it. */
  function visit(number: number, told: unknown[]) {
    const ended = ({ type, detail }: VivamoEvent<'vivamo-completed' | 'vivamo-rejected'>) => {
      const { intentId, confirmed, final }: FlowResult = detail;
      told.push({ number, type, intentId, confirmed, final });
    };
    render(
      <VivamoDisbursement
        {...stage.operator.inputsWithStatus}
        onSubmitted={({ type, detail }) => told.push({ number, type, kind: detail.kind })}
        onPending={({ type, detail }) => told.push({ number, type, kind: detail.kind })}
        onCompleted={ended}
        onRejected={ended}
      />,
    );
  }

  /** The payout comes to this, and the page asks about it. */
  async function tell(status: IntentStatus) {
    await turn(element());
    stage.operator.status = status;
    wake();
  }

  it('tells the callbacks of the last render that it waits, is under way and complete', async () => {
    const told: unknown[] = [];
    visit(1, told);
    await expect.poll(state).toBe('ready');
    visit(2, told);
    stage.operator.status = 'pending-validation';
    stage.driver.last.say('disbursement-created');
    await expect.poll(state).toBe('submitted');
    visit(3, told);
    await tell('pending');
    await expect.poll(state).toBe('pending');
    visit(4, told);
    await tell('success');
    await expect.poll(state).toBe('completed');
    visit(5, told);
    const kind = 'disbursement';
    expect(told).toEqual([
      { number: 2, type: 'vivamo-submitted', kind },
      { number: 3, type: 'vivamo-pending', kind },
      { number: 4, type: 'vivamo-completed', intentId: 'pi_1', confirmed: true, final: true },
    ]);
    expect(stage.driver.forms).toHaveLength(1);
    expect(stage.operator.intentRequests).toHaveLength(1);
  });

  it('tells the callback of the last render that it was rejected', async () => {
    const told: unknown[] = [];
    visit(1, told);
    await expect.poll(state).toBe('ready');
    visit(2, told);
    stage.driver.last.say('disbursement-created');
    await expect.poll(state).toBe('submitted');
    visit(3, told);
    await tell('rejected');
    await expect.poll(state).toBe('rejected');
    expect(told).toEqual([
      { number: 2, type: 'vivamo-submitted', kind: 'disbursement' },
      { number: 3, type: 'vivamo-rejected', intentId: 'pi_1', confirmed: true, final: true },
    ]);
  });

  it('has a typed ref', () => {
    const ref = createRef<VivamoDisbursementElement>();
    render(<VivamoDisbursement start="visible" ref={ref} />);
    const kind: 'disbursement' | undefined = ref.current?.kind;
    expect(kind).toBe('disbursement');
    // @ts-expect-error: an event has the detail of its name.
    void (<VivamoDisbursement onRejected={(event: VivamoEvent<'vivamo-ready'>) => event} />);
  });
});
