import type { OnceStore } from './once-store.js';

/** How much is remembered, and for how long. */
export interface MemoryStoreOptions {
  /** Past it the oldest is forgotten. Default: 10 000. */
  readonly maxEntries?: number | undefined;
  /**
   * In milliseconds. Default: an hour, longer than a page goes on trying, shorter than an intent
   * lives, and longer than Vivamo sends a webhook again: a quarter of an hour, the last two pauses
   * of it *assumed*.
   */
  readonly ttlMs?: number | undefined;
}

/**
 * A store in the memory of this process, as long as it is used: made once, not for each request. With several processes, or one that ends between two
 * requests, what is sent again may meet another memory and be done twice: supply a shared store
 * there. For payouts always: two intents are two payouts, if both are approved.
 *
 * It holds what it remembers: for attempts, client secrets.
 */
export function createMemoryStore<T>(options: MemoryStoreOptions = {}): OnceStore<T> {
  const { maxEntries = 10_000, ttlMs = 3_600_000 } = options;
  // In the order of their times, since an entry is never renewed: the first are the oldest.
  const entries = new Map<string, { readonly result: Promise<T>; readonly at: number }>();

  const forgetOld = () => {
    for (const [key, { at }] of entries) {
      // So that a limit which is no number forgets nothing.
      if (!(Date.now() - at >= ttlMs || entries.size > maxEntries)) return;
      entries.delete(key);
    }
  };

  return {
    once(key, run) {
      forgetOld();
      const known = entries.get(key);
      if (known) return known.result;
      const result = run();
      const entry = { result, at: Date.now() };
      entries.set(key, entry);
      forgetOld();
      result.catch(() => {
        if (entries.get(key) === entry) entries.delete(key);
      });
      return result;
    },
  };
}
