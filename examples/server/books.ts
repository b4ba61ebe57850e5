import type { IntentKind } from '@vivamo-widgets/server';

/** One intent of a customer in the books. */
export interface BookEntry {
  kind: IntentKind;
  intentId: string;
  /** How it ended, once Vivamo has said so. */
  settled?: string;
}

/** Whose intents are, and how they ended. A shop has tables for that; this is the least of them. */
export interface Books {
  /** Writes down whose an intent is. */
  open(kind: IntentKind, intentId: string, customerId: string): Promise<void>;
  /** The customer, if there is one. */
  ownerOf(kind: IntentKind, intentId: string): Promise<string | undefined>;
  /** Writes down how an intent ended; the same again changes nothing. */
  settle(kind: IntentKind, intentId: string, status: string): Promise<void>;
  /** What a customer has, in the order in which it was opened. */
  entriesOf(customerId: string): Promise<BookEntry[]>;
}

/** Books in the memory of this process, for a demo. */
export function createMemoryBooks(): Books {
  const entries = new Map<string, BookEntry & { customerId: string }>();
  const key = (kind: IntentKind, intentId: string) => `${kind} ${intentId}`;
  return {
    async open(kind, intentId, customerId) {
      entries.set(key(kind, intentId), { kind, intentId, customerId });
    },
    async ownerOf(kind, intentId) {
      return entries.get(key(kind, intentId))?.customerId;
    },
    async settle(kind, intentId, status) {
      const entry = entries.get(key(kind, intentId));
      if (entry) entry.settled = status;
    },
    async entriesOf(customerId) {
      return [...entries.values()]
        .filter((entry) => entry.customerId === customerId)
        .map(({ kind, intentId, settled }) => ({ kind, intentId, settled }));
    },
  };
}
