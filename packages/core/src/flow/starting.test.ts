import { describe, expect, it } from 'vitest';
import { flush } from '../../test/fake-clock.js';
import { FlowStage, readyStage } from '../../test/flow-stage.js';
import { VivamoError } from '../error/error.js';

describe('a start', () => {
  it('asks for nothing before begin()', async () => {
    const stage = new FlowStage();
    await stage.pass(60_000);
    expect(stage.state).toBe('idle');
    expect(stage.around.network.requests).toEqual([]);
    expect(stage.around.loads).toEqual([]);
  });

  it('has location, script and intent under way before any of them is answered', async () => {
    const stage = await new FlowStage().begin();
    expect(stage.state).toBe('preparing');
    expect(stage.requests(stage.geolocationUrl)).toHaveLength(1);
    expect(stage.requests(stage.intentUrl)).toHaveLength(1);
    expect(stage.around.loads).toHaveLength(1);
    expect(stage.mounted).toEqual([]);
  });

  it('mounts nothing before the location is allowed, though all else is there', async () => {
    const stage = await new FlowStage().begin();
    await stage.giveIntent();
    expect(stage.mounted).toEqual([]);
    await stage.allow();
    expect(stage.mounted).toEqual(['cs_1']);
    expect(stage.states).toEqual(['preparing', 'ready']);
  });

  it('waits for the script', async () => {
    const stage = new FlowStage();
    stage.around.manualLoads = true;
    await stage.begin();
    await stage.allow();
    await stage.giveIntent();
    expect(stage.mounted).toEqual([]);
    stage.around.loads[0]!.finish(stage.around.sdk);
    await flush();
    expect(stage.form.request.sdk).toBe(stage.around.sdk);
    expect(stage.state).toBe('ready');
  });

  it('hands key, environment, secret and container to the driver', async () => {
    const stage = await readyStage({ clientKey: 'pk_test_1', environment: 'test' });
    expect(stage.form.request).toMatchObject({
      clientKey: 'pk_test_1',
      environment: 'test',
      clientSecretKey: 'cs_1',
    });
    expect(stage.form.request.container).toBe(stage.around.point.element);
  });

  it('happens once, however often begin() is called', async () => {
    const stage = await readyStage();
    await stage.begin();
    expect(stage.mounted).toEqual(['cs_1']);
    expect(stage.requests(stage.intentUrl)).toHaveLength(1);
  });

  it('passes sdkUrl on to the loader', async () => {
    const stage = await new FlowStage({ sdkUrl: 'https://sdk.vivamo.co/v2' }).begin();
    expect(stage.around.loads[0]!.url).toBe('https://sdk.vivamo.co/v2');
  });

  it('refuses a secret key at once, asks nothing and does not repeat it', async () => {
    const stage = await new FlowStage({ clientKey: 'sk_live_precious' }).begin();
    expect(stage.code).toBe('client-key-not-publishable');
    expect(stage.around.network.requests).toEqual([]);
    expect(JSON.stringify(stage.events) + String(stage.flow.getState())).not.toContain('precious');
  });

  it('shows why the script could not be loaded, and retries with the same intent', async () => {
    const stage = new FlowStage();
    stage.around.manualLoads = true;
    await stage.begin();
    await stage.allow();
    await stage.giveIntent();
    stage.around.loads[0]!.fail(new VivamoError('script-offline'));
    await flush();
    expect(stage.code).toBe('script-offline');

    await stage.do('retry');
    stage.around.loads[1]!.finish(stage.around.sdk);
    await stage.allow();
    expect(stage.state).toBe('ready');
    expect(stage.mounted).toEqual(['cs_1']);
    expect(stage.requests(stage.intentUrl)).toHaveLength(1);
  });

  it('takes an error of the SDK for sdk-failed, with a copy without secrets as its cause', async () => {
    const stage = new FlowStage();
    stage.around.fakeDriver.manual = true;
    await stage.begin();
    await stage.allow();
    await stage.giveIntent();
    stage.form.fail(new Error('cannot open cs_1'));
    await flush();
    const state = stage.flow.getState();
    expect(state).toMatchObject({
      name: 'error',
      error: { code: 'sdk-failed', cause: { name: 'Error', message: 'cannot open [redacted]' } },
    });
    expect(stage.form.teardowns).toBe(1);
  });

  it('lets an error of the driver stand as it is', async () => {
    const stage = new FlowStage();
    stage.around.fakeDriver.manual = true;
    await stage.begin();
    await stage.allow();
    await stage.giveIntent();
    stage.form.fail(new VivamoError('sdk-incompatible'));
    await flush();
    expect(stage.code).toBe('sdk-incompatible');
  });
});

describe('a listener', () => {
  it('that throws keeps neither the flow nor other listeners from going on', async () => {
    const loud = process.listeners('unhandledRejection');
    const thrown: unknown[] = [];
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', (reason) => thrown.push(reason));
    try {
      const stage = new FlowStage();
      const later: string[] = [];
      stage.flow.subscribe(() => {
        throw new Error('of the page');
      });
      stage.flow.subscribe(({ type }) => later.push(type));
      await stage.begin();
      await stage.allow();
      await stage.giveIntent();
      await new Promise((resolve) => setTimeout(resolve));
      expect(stage.state).toBe('ready');
      expect(later).toEqual(['state', 'state']);
      // The page hears of it, as of any error that nobody caught.
      expect(thrown).toEqual([new Error('of the page'), new Error('of the page')]);
    } finally {
      process.removeAllListeners('unhandledRejection');
      for (const listener of loud) process.on('unhandledRejection', listener);
    }
  });

  it('hears nothing more once it has unsubscribed', async () => {
    const stage = new FlowStage();
    const heard: string[] = [];
    const leave = stage.flow.subscribe(({ type }) => heard.push(type));
    leave();
    await stage.begin();
    expect(heard).toEqual([]);
  });
});
