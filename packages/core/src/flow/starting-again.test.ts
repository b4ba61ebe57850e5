import { describe, expect, it } from 'vitest';
import { flush } from '../../test/fake-clock.js';
import { FlowStage, MINUTE, readyStage } from '../../test/flow-stage.js';
import { hearWarnings } from '../../test/warnings.js';

const statuses = (stage: FlowStage) => stage.requests(stage.statusUrl);

describe('retry()', () => {
  it('does nothing while there is nothing to try again', async () => {
    const stage = await readyStage();
    await stage.do('retry');
    expect(stage.states).toEqual(['preparing', 'ready']);
  });

  it('mounts the same intent again where it can still be used', async () => {
    const stage = await readyStage();
    await stage.removeContainer();
    await stage.do('retry');
    await stage.allow();
    expect(stage.mounted).toEqual(['cs_1', 'cs_1']);
    expect(statuses(stage)).toEqual([]);
  });

  it('asks for the status first where the customer had touched the form', async () => {
    const stage = await readyStage();
    await stage.touch();
    await stage.removeContainer();
    await stage.do('retry');
    await stage.allow();
    expect(stage.mounted).toEqual(['cs_1']);
    await stage.giveStatus('no-payment');
    expect(stage.mounted).toEqual(['cs_1', 'cs_1']);
  });

  it('takes a new intent where the last has ended', async () => {
    const stage = await readyStage({ kind: 'disbursement' });
    await stage.touch();
    await stage.sayFromSdk('disbursement-created');
    await stage.giveStatus('rejected');
    await stage.do('retry');
    expect(statuses(stage)).toHaveLength(1);
    await stage.allow();
    await stage.giveIntent(2);
    expect(stage.mounted).toEqual(['cs_1', 'cs_2']);
  });

  it('goes on with the same intent after a failed attempt', async () => {
    const stage = await readyStage();
    await stage.touch();
    await stage.pass(4000);
    await stage.giveStatus('failed');
    await stage.do('retry');
    await stage.giveStatus('failed');
    await stage.allow();
    expect(stage.mounted).toEqual(['cs_1', 'cs_1']);
    expect(stage.results).toHaveLength(1);
  });
});

describe('a renewal', () => {
  it('asks for the status of the last intent before it asks for a new one', async () => {
    const stage = await readyStage();
    await stage.do('renew');
    expect(stage.requests(stage.intentUrl)).toHaveLength(1);
    await stage.giveStatus('no-payment');
    expect(stage.requests(stage.intentUrl)).toHaveLength(2);
  });

  it.each([
    ['success', 'completed'],
    ['pending', 'pending'],
  ])('ends where that says %s', async (status, name) => {
    const stage = await readyStage();
    await stage.do('renew');
    await stage.giveStatus(status);
    await stage.allow();
    expect(stage.state).toBe(name);
    expect(stage.requests(stage.intentUrl)).toHaveLength(1);
    expect(stage.mounted).toEqual(['cs_1']);
  });

  it.each([
    ['pending-validation', 'submitted'],
    ['rejected', 'rejected'],
    ['failed', 'failed'],
  ])('of a payout ends where that says %s', async (status, name) => {
    const stage = await readyStage({ kind: 'disbursement' });
    await stage.do('renew');
    await stage.giveStatus(status);
    await stage.allow();
    expect(stage.state).toBe(name);
    expect(stage.requests(stage.intentUrl)).toHaveLength(1);
  });

  it('goes on where the status cannot be learned and the form was untouched', async () => {
    const warnings = hearWarnings();
    const stage = await readyStage();
    await stage.do('renew');
    stage.around.network.open(stage.statusUrl).answer({}, 500);
    await flush();
    expect(warnings).toHaveLength(1);
    await stage.allow();
    await stage.giveIntent(2);
    expect(stage.mounted).toEqual(['cs_1', 'cs_2']);
  });

  it('is an error where the status cannot be learned and the form was touched', async () => {
    const stage = await readyStage();
    await stage.touch();
    await stage.do('renew');
    await stage.allow();
    await stage.pass(10_000);
    expect(stage.flow.getState()).toMatchObject({
      name: 'error',
      error: {
        code: 'status-unavailable',
        retryable: true,
        message: expect.stringContaining('nothing within 10000 ms from GET /status.'),
      },
    });
    expect(stage.requests(stage.intentUrl)).toHaveLength(1);
    // And the customer can try again.
    await stage.do('retry');
    for (const request of statuses(stage)) request.answer({ status: 'no-payment' });
    await stage.allow();
    expect(stage.mounted).toEqual(['cs_1', 'cs_1']);
  });

  it('ends where the SDK says that the last intent is paid, whatever the status says', async () => {
    const stage = await readyStage();
    await stage.sayFromSdk('payment-completed');
    await stage.giveStatus('no-payment');
    await stage.do('renew');
    await stage.allow();
    await stage.giveStatus('no-payment');
    expect(stage.state).toBe('pending');
    expect(stage.requests(stage.intentUrl)).toHaveLength(1);
  });

  it('ends where the SDK says so while the new intent is on its way', async () => {
    const stage = await readyStage();
    const old = stage.form;
    await stage.do('renew');
    await stage.giveStatus('no-payment');
    await stage.allow();
    old.say('payment-completed');
    await flush();
    expect(stage.state).toBe('pending');
    await stage.giveStatus('success');
    expect(stage.state).toBe('completed');
    expect(stage.mounted).toEqual(['cs_1']);
  });

  it('goes on to a result after it has ended in pending', async () => {
    const stage = await readyStage();
    await stage.do('renew');
    await stage.giveStatus('pending');
    await stage.pass(4000);
    await stage.giveStatus('success');
    expect(stage.results).toMatchObject([{ outcome: 'completed', intentId: 'in_1' }]);
  });

  it('takes no new intent before begin()', async () => {
    const stage = new FlowStage();
    await stage.do('renew');
    expect(stage.state).toBe('idle');
  });

  it('keeps one form at most, however often it is asked for', async () => {
    const stage = await readyStage({ statusUrl: undefined });
    for (const number of [2, 3, 4]) {
      await stage.do('renew');
      await stage.allow();
      await stage.giveIntent(number);
      expect(stage.around.fakeDriver.live).toHaveLength(1);
    }
    expect(stage.around.fakeDriver.mounts.map(({ teardowns }) => teardowns)).toEqual([1, 1, 1, 0]);
  });
});

describe('a request that hangs', () => {
  it('for an intent is sent three times and then is an error', async () => {
    const stage = await new FlowStage().begin();
    await stage.allow();
    await stage.pass(MINUTE);
    expect(stage.requests(stage.intentUrl)).toHaveLength(3);
    expect(stage.requests(stage.intentUrl).every(({ signal }) => signal?.aborted)).toBe(true);
    expect(stage.code).toBe('intent-unavailable');
  });
});
