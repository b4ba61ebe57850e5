import type { AttemptStore, WireIntent } from './attempt-store.js';

/** How much is remembered, and for how long. */
export interface MemoryAttemptsOptions {
  /** Past it the oldest is forgotten. Default: 10 000. */
  readonly maxEntries?: number;
  /** In milliseconds. Default: ten minutes, far longer than a page goes on trying. */
  readonly ttlMs?: number;
}

/**
 * Attempts in the memory of this process. With several processes, or one that ends between two
 * requests, a request sent again may meet another memory and make a second intent: supply a shared
 * store there. For payouts always: two intents are two payouts, if both are approved.
 */
export function createMemoryAttempts(options: MemoryAttemptsOptions = {}): AttemptStore {
  const { maxEntries = 10_000, ttlMs = 600_000 } = options;
  // In the order of their times, since an entry is never renewed: the first are the oldest.
  const entries = new Map<string, { readonly intent: Promise<WireIntent>; readonly at: number }>();

  const forgetOld = () => {
    for (const [key, { at }] of entries) {
      if (Date.now() - at < ttlMs && entries.size <= maxEntries) return;
      entries.delete(key);
    }
  };

  return {
    once(key, create) {
      forgetOld();
      const known = entries.get(key);
      if (known) return known.intent;
      const intent = create();
      const entry = { intent, at: Date.now() };
      entries.set(key, entry);
      forgetOld();
      intent.catch(() => {
        if (entries.get(key) === entry) entries.delete(key);
      });
      return intent;
    },
  };
}
