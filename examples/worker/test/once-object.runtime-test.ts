import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gates, startGates } from './gates.js';
import { ask } from './page.js';
import type { Probe, Probed } from './probe.js';
import { type Built, buildWorkers, type RunningWorkerd, startWorkerd } from './workerd.js';

let built: Built;
let workerd: RunningWorkerd;
let gates: Gates;

beforeAll(async () => {
  built = await buildWorkers('worker', 'test/probe', 'test/edge');
  workerd = await startWorkerd({
    folder: built.folder,
    config: 'probe.capnp',
    sockets: ['first', 'second', 'edge'],
  });
  gates = await startGates();
});

afterAll(async () => {
  gates?.close();
  await workerd?.stop();
  await built?.remove();
});

/** What callers do with one key. Where nothing else is said, `run` gives its value at once. */
function openKey(store = 'tests', key = randomUUID()) {
  const post = async <Body>(path: string, probe: Partial<Probe>, headers = {}) => {
    const body = { store, key, waitFor: gates.opened().url, ...probe } satisfies Probe;
    return (await ask<Body>(path, { body, headers })).body;
  };
  return {
    key,
    ask: (probe: Partial<Probe>, socket = 'first', path = '/') =>
      post<Probed>(workerd.url(socket) + path, probe),
    askAndLeave: (probe: Partial<Probe>, leaving: string, path = '/') =>
      post<unknown>(workerd.url('edge') + path, probe, { 'test-gone-away': leaving }),
    crash: () => post<string>(`${workerd.url('first')}/crash`, {}),
    isEmpty: () => post<boolean>(`${workerd.url('first')}/is-empty`, {}),
  };
}

describe('the durable store', () => {
  it('runs once for callers of two isolates at the same time', async () => {
    const { ask } = openKey();
    const gate = gates.shut();
    const asked = Array.from({ length: 20 }, (_, value) =>
      ask({ value, waitFor: gate.url }, value % 2 ? 'second' : 'first'),
    );
    await gate.arrived;
    gate.open();
    const given = await Promise.all(asked);
    expect(given.reduce((sum, { runs }) => sum + runs, 0)).toBe(1);
    const [runner] = given.filter(({ runs }) => runs === 1);
    expect(given.map(({ value }) => value)).toEqual(given.map(() => runner?.value));
    expect(new Set(given.map(({ isolate }) => isolate)).size).toBe(2);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['an object', { id: 'pi_1', list: [1, { two: 2 }] }],
  ])('gives %s back as it was', async (_, value) => {
    const { ask } = openKey();
    expect(await ask({ value })).toMatchObject({ runs: 1 });
    const again = await ask({ value: 'another' }, 'second');
    expect(again).toMatchObject({ runs: 0 });
    expect(again.value).toEqual(value);
    expect(again.error).toBeUndefined();
  });

  it('shares no key with another store', async () => {
    const one = openKey('one');
    const other = openKey('other', one.key);
    expect(await one.ask({ value: 1 })).toMatchObject({ value: 1 });
    expect(await other.ask({ value: 2 })).toMatchObject({ value: 2 });
  });

  it('remembers what it gave, also where its object was taken down', async () => {
    const { ask, crash } = openKey();
    await ask({ value: 1 });
    expect(await crash()).toBe('crashed');
    expect(await ask({ value: 2 })).toMatchObject({ value: 1, runs: 0 });
  });

  it('forgets after its time, and leaves nothing behind', async () => {
    const { ask, isEmpty } = openKey();
    expect(await ask({ value: 1, ttlMs: 1_000 })).toMatchObject({ value: 1 });
    expect(await ask({ value: 2 })).toMatchObject({ value: 1 });
    await expect.poll(isEmpty, { timeout: 10_000 }).toBe(true);
    expect(await ask({ value: 3 })).toMatchObject({ value: 3, runs: 1 });
  });

  it('remembers no failure, and gives the caller the error itself', async () => {
    const { ask } = openKey();
    const failed = await ask({ waitFor: gates.opened(500).url });
    expect(failed).toMatchObject({ error: 'own', runs: 1 });
    expect(await ask({ value: 2 })).toMatchObject({ value: 2, runs: 1 });
  });

  it('lets whoever waits behind a failure run in turn, and stops at the first success', async () => {
    const { ask } = openKey();
    const gate = gates.shut();
    const first = ask({ waitFor: gate.url });
    await gate.arrived;
    const waiting = ['second', 'first', 'second'].map((socket, value) => ask({ value }, socket));
    gate.open(500);
    expect(await first).toMatchObject({ error: 'own' });
    const given = await Promise.all(waiting);
    expect(given.map(({ runs }) => runs).sort()).toEqual([0, 0, 1]);
    expect(new Set(given.map(({ value }) => value)).size).toBe(1);
  });

  it('goes on with the next caller where one is cut off', async () => {
    const { ask, askAndLeave } = openKey();
    const [gate, leaving] = [gates.shut(), gates.shut()];
    const cutOff = askAndLeave({ value: 1, waitFor: gate.url }, leaving.url);
    await gate.arrived;
    const next = ask({ value: 2 });
    leaving.open();
    expect(await cutOff).toBe('gone away');
    expect(await next).toMatchObject({ value: 2, runs: 1 });
  });

  it('lets a caller that is kept by waitUntil finish, though its customer has gone', async () => {
    const { ask, askAndLeave } = openKey();
    const [gate, leaving] = [gates.shut(), gates.shut()];
    const gone = askAndLeave({ value: 1, waitFor: gate.url }, leaving.url, '/kept');
    await gate.arrived;
    leaving.open();
    expect(await gone).toBe('gone away');
    const next = ask({ value: 2 });
    gate.open();
    expect(await next).toMatchObject({ value: 1, runs: 0 });
  });

  it('runs no second time for a caller whose object is taken down meanwhile', async () => {
    const { ask, crash } = openKey();
    const gate = gates.shut();
    const first = ask({ value: 1, waitFor: gate.url });
    await gate.arrived;
    expect(await crash()).toBe('crashed');
    gate.open();
    expect(await first).toMatchObject({ value: 1, runs: 1 });
    expect(await ask({ value: 2 })).toMatchObject({ value: 1, runs: 0 });
  });

  it('gives nobody what its object cannot take in', async () => {
    const { ask } = openKey();
    const given = await ask({ size: 33 * 2 ** 20 });
    expect(given).toMatchObject({ runs: 1, error: expect.stringContaining('32MiB') });
    expect(await ask({ value: 2 })).toMatchObject({ value: 2, runs: 1 });
  });
});
