import { describe, expect, it } from 'vitest';
import { flush } from '../../test/fake-clock.js';
import { FlowStage, MINUTE, readyStage } from '../../test/flow-stage.js';

/** The flow at every moment of its life. */
const moments: Record<string, () => Promise<FlowStage>> = {
  'before it has begun': async () => new FlowStage(),
  'while everything is on its way': () => new FlowStage().begin(),
  'while a function checks': () =>
    new FlowStage({ checkGeolocation: () => new Promise(() => {}) }).begin(),
  'while the intent is asked for again': async () => {
    const stage = await new FlowStage().begin();
    await stage.allow();
    stage.around.network.open(stage.intentUrl).fail();
    await flush();
    return stage;
  },
  'while the form is mounted': async () => {
    const stage = new FlowStage();
    stage.around.fakeDriver.manual = true;
    await stage.begin();
    await stage.allow();
    await stage.giveIntent();
    return stage;
  },
  'while the form is blank': async () => {
    const stage = new FlowStage();
    stage.around.manualShow = true;
    await stage.begin();
    await stage.allow();
    await stage.giveIntent();
    return stage;
  },
  'when the form is ready': () => readyStage(),
  'when the customer is at it': async () => {
    const stage = await readyStage();
    await stage.touch();
    return stage;
  },
  'when its frame was loaded anew under the hands of the customer': async () => {
    const stage = await readyStage();
    stage.around.point.framed = true;
    await stage.touch();
    stage.flow.moved();
    return stage;
  },
  'while the status is asked': async () => {
    const stage = await readyStage();
    await stage.sayFromSdk('payment-completed');
    return stage;
  },
  'while a renewal asks for the status': async () => {
    const stage = await readyStage();
    await stage.do('renew');
    return stage;
  },
  'when it is blocked': async () => {
    const stage = await new FlowStage().begin();
    await stage.block();
    return stage;
  },
  'when it has expired': async () => {
    const stage = await readyStage({ livesMs: MINUTE, statusUrl: undefined });
    await stage.touch();
    await stage.pass(MINUTE);
    return stage;
  },
  'when it is completed': async () => {
    const stage = await readyStage({ statusUrl: undefined });
    await stage.sayFromSdk('payment-completed');
    return stage;
  },
};

describe.each(Object.entries(moments))('disposal %s', (_, reach) => {
  it('ends everything, and nothing happens after it', async () => {
    const stage = await reach();
    const { network, page, points, fakeDriver, loads } = stage.around;
    const said = stage.events.length;
    const asked = network.requests.length;
    const mounts = fakeDriver.mounts.length;
    const state = stage.flow.getState();

    await stage.do('dispose');
    // The check of an address is the whole page's; it ends by itself.
    for (const check of stage.requests(stage.geolocationUrl)) check.answer({ allowed: true });
    await flush();
    expect(network.waiting).toBe(0);
    expect(page.listeners).toBe(0);
    for (const { open, signal } of network.requests) expect(open && !signal?.aborted).toBe(false);
    for (const mount of fakeDriver.mounts) {
      expect(mount.teardowns).toBe(1);
      expect(mount.request.listening.aborted).toBe(true);
      mount.finish();
      mount.sayRegardless('payment-completed');
    }
    for (const point of points) {
      expect(point.removals).toBe(1);
      expect(point.listeners).toBe(0);
      point.show();
      point.takeOut();
    }
    for (const act of ['begin', 'retry', 'renew', 'update', 'moved'] as const) {
      stage.flow[act]();
    }
    stage.inputs.clientSecretKey = 'cs_other';
    await stage.do('update');
    await stage.do('dispose');
    page.wake();
    await stage.pass(10 * MINUTE);

    expect(stage.events.length).toBe(said);
    expect(network.requests.length).toBe(asked);
    expect(fakeDriver.mounts.length).toBe(mounts);
    expect(loads.length).toBeLessThanOrEqual(mounts + 1);
    expect(stage.flow.getState()).toBe(state);
    expect(network.waiting).toBe(0);
  });
});

describe('disposal by a listener', () => {
  it.each(['state', 'sdk', 'result', 'expired'] as const)(
    'in the middle of a %s event ends everything',
    async (type) => {
      const stage = new FlowStage({ statusUrl: undefined });
      const after: string[] = [];
      stage.flow.subscribe((event) => {
        if (event.type === type) stage.flow.dispose();
      });
      stage.flow.subscribe((event) => {
        if (event.type === type) after.push(event.type);
      });
      await stage.begin();
      if (type !== 'state') {
        await stage.allow();
        await stage.giveIntent(1, MINUTE);
        if (type === 'expired') await stage.pass(MINUTE);
        else await stage.sayFromSdk('payment-completed');
      }
      await stage.pass(10 * MINUTE);
      expect(after).toEqual([]);
      expect(stage.events.at(-1)!.type).toBe(type);
      expect(stage.around.fakeDriver.live).toEqual([]);
      expect(stage.around.network.waiting).toBe(0);
    },
  );
});
