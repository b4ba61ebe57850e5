import { describe, expect, it } from 'vitest';
import { flush } from '../../test/fake-clock.js';
import { FlowStage, MINUTE, readyStage } from '../../test/flow-stage.js';

/** A stage whose forms have a frame each; the first is there. */
async function framedStage(inputs: Parameters<typeof readyStage>[0] = {}) {
  const stage = await readyStage(inputs);
  stage.around.framed = stage.around.point.framed = true;
  return stage;
}

async function move(stage: FlowStage) {
  stage.flow.moved();
  await flush();
}

describe('a move of a form with a frame', () => {
  it('mounts an untouched one anew on the same intent, and the old one is gone before', async () => {
    const stage = await framedStage();
    const old = stage.form;
    stage.around.fakeDriver.onMount = () => expect(old.teardowns).toBe(1);
    await move(stage);
    expect(stage.state).toBe('preparing');
    await stage.allow();
    expect(stage.state).toBe('ready');
    expect(stage.mounted).toEqual(['cs_1', 'cs_1']);
    expect(stage.requests(stage.intentUrl)).toHaveLength(1);
    expect(stage.requests(stage.statusUrl)).toEqual([]);
  });

  it('mounts one anew that is still being mounted', async () => {
    const stage = new FlowStage();
    stage.around.framed = stage.around.fakeDriver.manual = true;
    await stage.begin();
    await stage.allow();
    await stage.giveIntent();
    const old = stage.form;
    await move(stage);
    expect(old.teardowns).toBe(1);
    await stage.allow();
    old.finish();
    await flush();
    expect(stage.state).toBe('preparing');
    stage.form.finish();
    await flush();
    expect(stage.state).toBe('ready');
    expect(stage.mounted).toEqual(['cs_1', 'cs_1']);
  });

  it('mounts one anew that seemed blank', async () => {
    const stage = new FlowStage();
    stage.around.framed = stage.around.manualShow = true;
    await stage.begin();
    await stage.allow();
    await stage.giveIntent();
    await stage.pass(20_000);
    expect(stage.code).toBe('form-blank');
    stage.around.manualShow = false;
    await move(stage);
    await stage.allow();
    expect(stage.state).toBe('ready');
    expect(stage.mounted).toEqual(['cs_1', 'cs_1']);
  });

  it('mounts one anew a single time, however often it is moved on its way', async () => {
    const stage = await framedStage();
    await move(stage);
    await move(stage);
    await stage.allow();
    expect(stage.mounted).toEqual(['cs_1', 'cs_1']);
    expect(stage.states).toEqual(['preparing', 'ready', 'preparing', 'ready']);
  });

  it('leaves a touched one, with an error that can be retried', async () => {
    const stage = await framedStage();
    await stage.touch();
    await move(stage);
    expect(stage.flow.getState()).toMatchObject({
      name: 'error',
      error: { code: 'form-reloaded', retryable: true },
    });
    expect(stage.form.teardowns).toBe(0);
    expect(stage.around.point.removals).toBe(0);
    expect(stage.mounted).toEqual(['cs_1']);
  });

  it('leaves a touched one also after an attempt has failed', async () => {
    const stage = await framedStage();
    await stage.touch();
    await stage.pass(4000);
    await stage.giveStatus('failed');
    await move(stage);
    expect(stage.code).toBe('form-reloaded');
    expect(stage.form.teardowns).toBe(0);
  });

  it('does nothing where there is no frame', async () => {
    const stage = await readyStage();
    await move(stage);
    await stage.touch();
    await move(stage);
    expect(stage.states).toEqual(['preparing', 'ready']);
    expect(stage.form.teardowns).toBe(0);
  });

  it('does nothing where there is no form', async () => {
    const stage = new FlowStage();
    stage.around.framed = true;
    await move(stage);
    expect(stage.state).toBe('idle');
    await stage.begin();
    await move(stage);
    expect(stage.requests(stage.intentUrl)).toHaveLength(1);
    await stage.block();
    await move(stage);
    expect(stage.states).toEqual(['preparing', 'blocked']);
  });

  it.each([
    ['pending', 'pending'],
    ['success', 'completed'],
    ['pending-validation', 'submitted'],
    ['rejected', 'rejected'],
    ['failed', 'failed'],
  ])('does nothing once the status of a payout says %s', async (status, name) => {
    const stage = await framedStage({ kind: 'disbursement' });
    await stage.touch();
    await stage.pass(4000);
    await stage.giveStatus(status);
    await move(stage);
    expect(stage.state).toBe(name);
    expect(stage.form.teardowns).toBe(0);
  });

  it('does nothing once the intent has run out', async () => {
    const stage = await framedStage({ livesMs: MINUTE, statusUrl: undefined });
    await stage.touch();
    await stage.pass(MINUTE);
    await move(stage);
    expect(stage.state).toBe('expired');
    expect(stage.form.teardowns).toBe(0);
  });

  it('mounts one anew that is not shown yet, though an earlier one was touched', async () => {
    const stage = await readyStage();
    await stage.touch();
    await stage.removeContainer();
    stage.around.framed = stage.around.manualShow = true;
    await stage.do('retry');
    await stage.allow();
    await stage.giveStatus('no-payment');
    stage.flow.moved();
    await flush();
    await stage.allow();
    await stage.giveStatus('no-payment');
    stage.around.point.show();
    await flush();
    expect(stage.state).toBe('ready');
    expect(stage.mounted).toEqual(['cs_1', 'cs_1', 'cs_1']);
  });

  it('does nothing to a form whose intent the SDK calls paid', async () => {
    const stage = await readyStage();
    stage.around.framed = stage.around.point.framed = true;
    await stage.sayFromSdk('payment-completed');
    stage.flow.moved();
    await flush();
    expect(stage.state).toBe('ready');
    expect(stage.mounted).toEqual(['cs_1']);
    expect(stage.form.teardowns).toBe(0);
  });
});

describe('a form that was reloaded', () => {
  async function reloadedStage(inputs: Parameters<typeof readyStage>[0] = {}) {
    const stage = await framedStage(inputs);
    await stage.touch();
    await move(stage);
    return stage;
  }

  it('is still heard', async () => {
    const stage = await reloadedStage({ statusUrl: undefined });
    await stage.sayFromSdk('payment-completed');
    expect(stage.state).toBe('completed');
    expect(stage.results).toMatchObject([{ outcome: 'completed', intentId: 'in_1' }]);
    expect(stage.form.teardowns).toBe(0);
  });

  it('is still followed by its status', async () => {
    const stage = await reloadedStage();
    await stage.pass(4000);
    await stage.giveStatus('pending');
    expect(stage.state).toBe('pending');
    await stage.pass(6000);
    await stage.giveStatus('success');
    expect(stage.state).toBe('completed');
  });

  it('is replaced by a retry once its status says that nothing is under way', async () => {
    const stage = await reloadedStage();
    await stage.do('retry');
    await stage.allow();
    expect(stage.mounted).toEqual(['cs_1']);
    await stage.giveStatus('no-payment');
    expect(stage.state).toBe('ready');
    expect(stage.mounted).toEqual(['cs_1', 'cs_1']);
  });

  it('is not replaced where its status says that it is paid', async () => {
    const stage = await reloadedStage();
    await stage.do('retry');
    await stage.allow();
    await stage.giveStatus('success');
    expect(stage.state).toBe('completed');
    expect(stage.mounted).toEqual(['cs_1']);
  });

  it('is not replaced where its status cannot be learned', async () => {
    const stage = await reloadedStage();
    await stage.do('retry');
    await stage.allow();
    stage.around.network.open(stage.statusUrl).answer({}, 500);
    await flush();
    expect(stage.code).toBe('status-unavailable');
    expect(stage.mounted).toEqual(['cs_1']);
  });

  it('is told of once, however often it is moved', async () => {
    const stage = await reloadedStage();
    await move(stage);
    expect(stage.states).toEqual(['preparing', 'ready', 'error']);
  });
});
