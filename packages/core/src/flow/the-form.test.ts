import { describe, expect, it } from 'vitest';
import { flush } from '../../test/fake-clock.js';
import { FlowStage, readyStage } from '../../test/flow-stage.js';

async function mountingStage() {
  const stage = new FlowStage();
  stage.around.fakeDriver.manual = true;
  stage.around.manualShow = true;
  await stage.begin();
  await stage.allow();
  await stage.giveIntent();
  return stage;
}

describe('the form', () => {
  it('is ready only when mounting has returned and something shows', async () => {
    const stage = await mountingStage();
    expect(stage.state).toBe('preparing');
    stage.form.finish();
    await flush();
    expect(stage.state).toBe('preparing');
    stage.around.point.show();
    await flush();
    expect(stage.state).toBe('ready');
  });

  it('that is never mounted is an error after 20 s, and is told to go', async () => {
    const stage = await mountingStage();
    await stage.pass(20_000);
    expect(stage.code).toBe('sdk-timeout');
    expect(stage.form.teardowns).toBe(1);
    expect(stage.around.point.removals).toBe(1);
  });

  it('that is mounted too late stays away', async () => {
    const stage = await mountingStage();
    await stage.pass(20_000);
    stage.form.finish();
    stage.around.point.show();
    await flush();
    expect(stage.state).toBe('error');
    expect(stage.around.fakeDriver.live).toEqual([]);
  });

  it('that stays blank is an error, and is not taken down', async () => {
    const stage = await mountingStage();
    stage.form.finish();
    await stage.pass(20_000);
    expect(stage.code).toBe('form-blank');
    expect(stage.form.teardowns).toBe(0);
  });

  it('that seemed blank heals the error when it shows after all', async () => {
    const stage = await mountingStage();
    stage.form.finish();
    await stage.pass(20_000);
    stage.around.point.show();
    await flush();
    expect(stage.states).toEqual(['preparing', 'error', 'ready']);
  });

  it('that seemed blank may be replaced by a retry', async () => {
    const stage = await mountingStage();
    const [blank] = stage.around.fakeDriver.mounts;
    blank!.finish();
    await stage.pass(20_000);
    await stage.do('retry');
    expect(blank!.teardowns).toBe(1);
    await stage.allow();
    expect(stage.mounted).toEqual(['cs_1', 'cs_1']);
    // What it shows now is of no matter.
    stage.around.points[0]!.show();
    await flush();
    expect(stage.state).toBe('preparing');
  });

  it('whose container the page removes is an error with a way back', async () => {
    const stage = await readyStage();
    await stage.removeContainer();
    expect(stage.code).toBe('container-removed');
    expect(stage.form.teardowns).toBe(1);
    await stage.do('retry');
    await stage.allow();
    expect(stage.state).toBe('ready');
  });

  it('is not missed once its intent is paid', async () => {
    const stage = await readyStage({ statusUrl: undefined });
    await stage.sayFromSdk('payment-completed');
    await stage.removeContainer();
    expect(stage.state).toBe('completed');
  });

  it('is not missed where there is none yet', async () => {
    const stage = await new FlowStage().begin();
    await stage.removeContainer();
    expect(stage.state).toBe('preparing');
  });
});

describe('a device that slept', () => {
  it('hears an answer that came meanwhile before it calls it late', async () => {
    const stage = await new FlowStage().begin();
    await stage.giveIntent();
    // The timers ring at once on waking, before what the network brought is heard.
    await stage.around.network.sleep(3_600_000);
    expect(stage.state).toBe('preparing');
    await stage.allow();
    expect(stage.state).toBe('ready');
  });

  it('calls it late when nothing came', async () => {
    const stage = await new FlowStage().begin();
    await stage.around.network.sleep(3_600_000);
    await stage.pass(2000);
    expect(stage.code).toBe('geolocation-unavailable');
  });

  it('taken away while its payment is under way is no error', async () => {
    const stage = await readyStage();
    await stage.sayFromSdk('payment-completed');
    await stage.giveStatus('pending');
    expect(stage.state).toBe('pending');
    await stage.removeContainer();
    expect(stage.state).toBe('pending');
    expect(stage.form.teardowns).toBe(1);
  });
});
