import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryAttempts } from './memory-attempts.js';

const counter = () => {
  let count = 0;
  return async () => ({ id: `pi_${++count}`, kind: 'payment' as const, clientSecretKey: 'cs' });
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('createMemoryAttempts', () => {
  it('creates once for a key, also for calls at the same time', async () => {
    const attempts = createMemoryAttempts();
    const create = vi.fn(counter());
    const both = await Promise.all([attempts.once('a', create), attempts.once('a', create)]);
    both.push(await attempts.once('a', create));
    expect(both.map(({ id }) => id)).toEqual(['pi_1', 'pi_1', 'pi_1']);
    expect((await attempts.once('b', create)).id).toBe('pi_2');
    expect(create).toHaveBeenCalledTimes(2);
  });

  it('remembers no failure', async () => {
    const attempts = createMemoryAttempts();
    await expect(attempts.once('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect((await attempts.once('a', counter())).id).toBe('pi_1');
  });

  it('forgets after its time', async () => {
    const attempts = createMemoryAttempts({ ttlMs: 1_000 });
    const create = counter();
    await attempts.once('a', create);
    vi.advanceTimersByTime(999);
    expect((await attempts.once('a', create)).id).toBe('pi_1');
    vi.advanceTimersByTime(1);
    expect((await attempts.once('a', create)).id).toBe('pi_2');
  });

  it('forgets the oldest past its bound', async () => {
    const attempts = createMemoryAttempts({ maxEntries: 2 });
    const create = counter();
    for (const key of ['a', 'b', 'c']) await attempts.once(key, create);
    expect((await attempts.once('b', create)).id).toBe('pi_2');
    expect((await attempts.once('c', create)).id).toBe('pi_3');
    expect((await attempts.once('a', create)).id).toBe('pi_4');
  });

  it('does not forget a newer success for an older failure', async () => {
    const attempts = createMemoryAttempts({ ttlMs: 1_000 });
    let fail!: (error: Error) => void;
    const slow = attempts.once('a', () => new Promise((_, reject) => (fail = reject)));
    vi.advanceTimersByTime(1_000);
    const create = counter();
    await attempts.once('a', create);
    fail(new Error('late'));
    await expect(slow).rejects.toThrow('late');
    expect((await attempts.once('a', create)).id).toBe('pi_1');
  });
});
