import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryStore } from './memory-store.js';

const counter = () => {
  let count = 0;
  return async () => ({ id: `pi_${++count}` });
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('createMemoryStore', () => {
  it('creates once for a key, also for calls at the same time', async () => {
    const store = createMemoryStore<{ id: string }>();
    const create = vi.fn(counter());
    const both = await Promise.all([store.once('a', create), store.once('a', create)]);
    both.push(await store.once('a', create));
    expect(both.map(({ id }) => id)).toEqual(['pi_1', 'pi_1', 'pi_1']);
    expect((await store.once('b', create)).id).toBe('pi_2');
    expect(create).toHaveBeenCalledTimes(2);
  });

  it('remembers no failure', async () => {
    const store = createMemoryStore<{ id: string }>();
    await expect(store.once('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect((await store.once('a', counter())).id).toBe('pi_1');
  });

  it('forgets after its time', async () => {
    const store = createMemoryStore<{ id: string }>({ ttlMs: 1_000 });
    const create = counter();
    await store.once('a', create);
    vi.advanceTimersByTime(999);
    expect((await store.once('a', create)).id).toBe('pi_1');
    vi.advanceTimersByTime(1);
    expect((await store.once('a', create)).id).toBe('pi_2');
  });

  it('forgets the oldest past its bound', async () => {
    const store = createMemoryStore<{ id: string }>({ maxEntries: 2 });
    const create = counter();
    for (const key of ['a', 'b', 'c']) await store.once(key, create);
    expect((await store.once('b', create)).id).toBe('pi_2');
    expect((await store.once('c', create)).id).toBe('pi_3');
    expect((await store.once('a', create)).id).toBe('pi_4');
  });

  it.each([{ ttlMs: NaN }, { maxEntries: NaN }])(
    'remembers with a limit that is no number: %j',
    async (options) => {
      const store = createMemoryStore<{ id: string }>(options);
      const create = counter();
      await store.once('a', create);
      expect((await store.once('a', create)).id).toBe('pi_1');
    },
  );

  it('does not forget a newer success for an older failure', async () => {
    const store = createMemoryStore<{ id: string }>({ ttlMs: 1_000 });
    let fail!: (error: Error) => void;
    const slow = store.once('a', () => new Promise((_, reject) => (fail = reject)));
    vi.advanceTimersByTime(1_000);
    const create = counter();
    await store.once('a', create);
    fail(new Error('late'));
    await expect(slow).rejects.toThrow('late');
    expect((await store.once('a', create)).id).toBe('pi_1');
  });
});
