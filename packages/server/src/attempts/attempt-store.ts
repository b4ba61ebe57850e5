import type { IntentKind } from '../client/intents.js';

/** An intent as the page gets it, by the wire contract. */
export interface WireIntent {
  readonly id: string;
  readonly kind: IntentKind;
  /** Whoever has it can use the intent: a store keeps it as carefully as a session. */
  readonly clientSecretKey: string;
  /** ISO 8601. */
  readonly expirationTime?: string;
  /** A decimal string. */
  readonly amount?: string;
  readonly currency?: string;
}

/**
 * Remembers which intent an attempt got, so that a request sent again after a network failure gets
 * the same one and no second intent is made.
 */
export interface AttemptStore {
  /**
   * Gives the intent that `key` got before, or calls `create` and remembers what it gives. For
   * calls with the same key at the same time, `create` must run once. When it rejects nothing may
   * be remembered: the next call tries again.
   *
   * @param key begins with the kind of intent and your customer's id, so that nobody gets another
   * customer's intent by sending their attempt key.
   */
  once(key: string, create: () => Promise<WireIntent>): Promise<WireIntent>;
}
