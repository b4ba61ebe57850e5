import { describe, expect, it } from 'vitest';
import { VivamoError } from './error/error.js';
import { persist } from './persist.js';

const passing = /unavailable/;

/** Fails as told, one after the other, and then succeeds; remembers its pauses. */
function trial(...failures: unknown[]) {
  const pauses: number[] = [];
  const codes: unknown[] = [];
  const result = persist(
    (code) => {
      codes.push(code);
      return failures.length ? Promise.reject(failures.shift() as Error) : Promise.resolve('done');
    },
    passing,
    (ms) => Promise.resolve(pauses.push(ms)),
  );
  return { pauses, codes, result };
}

describe('persisting', () => {
  it('tries once where that succeeds', async () => {
    const { result, codes, pauses } = trial();
    expect(await result).toBe('done');
    expect(codes).toEqual([undefined]);
    expect(pauses).toEqual([]);
  });

  it('tries up to three times, with a longer pause each time, and is told what failed', async () => {
    const unavailable = new VivamoError('intent-unavailable');
    const { result, codes, pauses } = trial(unavailable, unavailable);
    expect(await result).toBe('done');
    expect(codes).toEqual([undefined, 'intent-unavailable', 'intent-unavailable']);
    expect(pauses[0]).toBeGreaterThanOrEqual(500);
    expect(pauses[0]).toBeLessThan(1500);
    expect(pauses[1]).toBeGreaterThanOrEqual(1000);
    expect(pauses[1]).toBeLessThan(3000);
  });

  it('gives up with the third failure', async () => {
    const failures = [1, 2, 3, 4].map(() => new VivamoError('intent-unavailable'));
    const third = failures[2];
    const { result, codes } = trial(...failures);
    await expect(result).rejects.toBe(third);
    expect(codes).toHaveLength(3);
  });

  it.each([
    new VivamoError('intent-refused'),
    new Error('intent-unavailable'),
    'intent-unavailable',
  ])('gives up at once with what does not pass: %s', async (failure) => {
    const { result, codes } = trial(failure);
    await expect(result).rejects.toBe(failure);
    expect(codes).toHaveLength(1);
  });

  it('does not pause alike in every page', async () => {
    const pauses = new Set<number>();
    for (let page = 0; page < 20; page++) {
      const { result, pauses: own } = trial(new VivamoError('intent-unavailable'));
      await result;
      pauses.add(own[0]!);
    }
    expect(pauses.size).toBeGreaterThan(10);
  });
});
