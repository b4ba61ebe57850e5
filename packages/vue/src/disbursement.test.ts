import type { IntentStatus } from '@vivamo-widgets/core';
import type {
  VivamoDisbursement as VivamoDisbursementElement,
  VivamoEvent,
} from '@vivamo-widgets/elements';
import { h, nextTick, ref } from 'vue';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { turn, wake } from '../../elements/test/stage.js';
import { eachInPage, mount, stage } from '../test/page.js';
import { VivamoDisbursement } from './index.js';

describe('VivamoDisbursement', () => {
  eachInPage();

  const element = () => stage.root.querySelector('vivamo-disbursement')!;
  const state = () => element().state;

  /** Mounts a payout whose listeners are others at each visit, and note it. */
  function mountVisits() {
    const visit = ref(1);
    const told: unknown[] = [];
    mount(() => {
      const number = visit.value;
      const ended = ({ type, detail }: VivamoEvent<'vivamo-completed' | 'vivamo-rejected'>) => {
        const { intentId, confirmed, final } = detail;
        told.push({ number, type, intentId, confirmed, final });
      };
      return h(VivamoDisbursement, {
        ...stage.operator.inputsWithStatus,
        onSubmitted: ({ type, detail }) => told.push({ number, type, kind: detail.kind }),
        onPending: ({ type, detail }) => told.push({ number, type, kind: detail.kind }),
        onCompleted: ended,
        onRejected: ended,
      });
    });
    return { visit, told };
  }

  /** The payout comes to this, and the page asks about it. */
  async function tell(status: IntentStatus) {
    await turn(element());
    stage.operator.status = status;
    wake();
  }

  it('tells the listeners of the last render that it waits, is under way and complete', async () => {
    const { visit, told } = mountVisits();
    await expect.poll(state).toBe('ready');
    visit.value = 2;
    await nextTick();
    stage.operator.status = 'pending-validation';
    stage.driver.last.say('disbursement-created');
    await expect.poll(state).toBe('submitted');
    visit.value = 3;
    await tell('pending');
    await expect.poll(state).toBe('pending');
    visit.value = 4;
    await tell('success');
    await expect.poll(state).toBe('completed');
    visit.value = 5;
    await nextTick();
    const kind = 'disbursement';
    expect(told).toEqual([
      { number: 2, type: 'vivamo-submitted', kind },
      { number: 3, type: 'vivamo-pending', kind },
      { number: 4, type: 'vivamo-completed', intentId: 'pi_1', confirmed: true, final: true },
    ]);
    expect(stage.driver.forms).toHaveLength(1);
    expect(stage.operator.intentRequests).toHaveLength(1);
  });

  it('tells the listener of the last render that it was rejected', async () => {
    const { visit, told } = mountVisits();
    await expect.poll(state).toBe('ready');
    visit.value = 2;
    await nextTick();
    stage.driver.last.say('disbursement-created');
    await expect.poll(state).toBe('submitted');
    visit.value = 3;
    await tell('rejected');
    await expect.poll(state).toBe('rejected');
    expect(told).toEqual([
      { number: 2, type: 'vivamo-submitted', kind: 'disbursement' },
      { number: 3, type: 'vivamo-rejected', intentId: 'pi_1', confirmed: true, final: true },
    ]);
  });

  it('has a typed element and typed listeners', () => {
    type Instance = InstanceType<typeof VivamoDisbursement>;
    expectTypeOf<Instance['element']>().toEqualTypeOf<VivamoDisbursementElement | null>();
    // @ts-expect-error: an event has the detail of its name.
    h(VivamoDisbursement, { onRejected: (event: VivamoEvent<'vivamo-ready'>) => event });
  });
});
