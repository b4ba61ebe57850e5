/**
 * Remembers what came of something that may be asked for twice and must be done once: the intent
 * that an attempt got, the webhook delivery that was dealt with. Supply one over your database where
 * several processes answer, with a lock of the database on the key while `run` runs.
 */
export interface OnceStore<T> {
  /**
   * Gives what `key` got before, or calls `run` and remembers what it gives. For calls with the
   * same key at the same time, `run` must run once. When it rejects nothing may be remembered: the
   * next call tries again.
   */
  once(key: string, run: () => Promise<T>): Promise<T>;
}
