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
