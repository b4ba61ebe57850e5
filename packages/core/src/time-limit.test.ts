import { describe, expect, it } from 'vitest';
import { FakeClock, flush, NOON } from '../test/fake-clock.js';
import { createAlarm, sleep, within } from './time-limit.js';

const never = () => new Promise<never>(() => {});
const late = () => new Error('late');

/** What has become of a promise so far. */
function follow(promise: Promise<unknown>): { now: string } {
  const fate = { now: 'pending' };
  promise.then(
    (value) => (fate.now = `resolved ${String(value)}`),
    (reason: unknown) =>
      (fate.now = `rejected ${reason instanceof Error ? reason.message : String(reason)}`),
  );
  return fate;
}

describe('a time limit', () => {
  it('settles as the work does, and leaves no timer behind', async () => {
    const clock = new FakeClock();
    const { signal } = new AbortController();
    expect(await within(Promise.resolve('done'), 1000, clock, signal, late)).toBe('done');
    await expect(
      within(Promise.reject(new Error('own')), 1000, clock, signal, late),
    ).rejects.toThrow('own');
    expect(clock.waiting).toBe(0);
  });

  it('rejects when the time is over, not before', async () => {
    const clock = new FakeClock();
    const fate = follow(within(never(), 1000, clock, new AbortController().signal, late));
    await clock.pass(999);
    expect(fate.now).toBe('pending');
    await clock.pass(1);
    expect(fate.now).toBe('rejected late');
    expect(clock.waiting).toBe(0);
  });

  it('rejects with the reason of the signal, also where that is aborted before', async () => {
    const clock = new FakeClock();
    const life = new AbortController();
    const fate = follow(within(never(), 1000, clock, life.signal, late));
    life.abort(new Error('given up'));
    await flush();
    expect(fate.now).toBe('rejected given up');
    const after = follow(within(never(), 1000, clock, life.signal, late));
    await flush();
    expect(after.now).toBe('rejected given up');
    expect(clock.waiting).toBe(0);
  });

  it('grants two more seconds to a device that slept over it', async () => {
    const clock = new FakeClock();
    let finish = (_: string) => {};
    const work = new Promise<string>((resolve) => (finish = resolve));
    const fate = follow(within(work, 1000, clock, new AbortController().signal, late));
    await clock.sleep(60_000);
    expect(fate.now).toBe('pending');
    finish('in time');
    await flush();
    expect(fate.now).toBe('resolved in time');

    const hopeless = follow(within(never(), 1000, clock, new AbortController().signal, late));
    await clock.sleep(60_000);
    await clock.pass(1999);
    expect(hopeless.now).toBe('pending');
    await clock.pass(1);
    expect(hopeless.now).toBe('rejected late');
  });
});

describe('sleep', () => {
  it('resolves after its time, or when aborted', async () => {
    const clock = new FakeClock();
    const life = new AbortController();
    const whole = follow(sleep(1000, clock, new AbortController().signal));
    const short = follow(sleep(1000, clock, life.signal));
    life.abort();
    await flush();
    expect(short.now).toBe('resolved undefined');
    expect(whole.now).toBe('pending');
    await clock.pass(1000);
    expect(whole.now).toBe('resolved undefined');
  });
});

describe('an alarm', () => {
  it('ends all naps at once, and none that begins after', async () => {
    const clock = new FakeClock();
    const alarm = createAlarm(clock);
    const naps = [follow(alarm.nap(1000)), follow(alarm.nap(9000))];
    alarm.wake();
    const next = follow(alarm.nap(1000));
    await flush();
    expect(naps.map(({ now }) => now)).toEqual(['resolved undefined', 'resolved undefined']);
    expect(next.now).toBe('pending');
  });

  it('never asks a timer for longer than the platform can wait', async () => {
    const clock = new FakeClock();
    const fate = follow(createAlarm(clock).nap(Infinity));
    await clock.pass(2 ** 31 - 1);
    expect(fate.now).toBe('resolved undefined');
    expect(clock.Date.now()).toBe(NOON + 2 ** 31 - 1);
  });
});
