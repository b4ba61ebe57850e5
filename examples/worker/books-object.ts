import { DurableObject } from 'cloudflare:workers';
import type { IntentKind } from '@vivamo-widgets/server';
import type { BookEntry, Books } from '../server/books.js';

/** Whose one intent is. */
export class OwnerObject extends DurableObject {
  set(customerId: string): void {
    this.ctx.storage.kv.put('customerId', customerId);
  }

  get(): string | undefined {
    return this.ctx.storage.kv.get<string>('customerId');
  }
}

/** The intents of one customer. */
export class CustomerObject extends DurableObject {
  open(kind: IntentKind, intentId: string): void {
    const { kv } = this.ctx.storage;
    const key = `${kind} ${intentId}`;
    if (kv.get(key) === undefined) kv.put<Kept>(key, { kind, intentId, openedAt: Date.now() });
  }

  settle(kind: IntentKind, intentId: string, settled: string): void {
    const { kv } = this.ctx.storage;
    const key = `${kind} ${intentId}`;
    const entry = kv.get<Kept>(key);
    if (entry) kv.put<Kept>(key, { ...entry, settled });
  }

  entries(): BookEntry[] {
    return [...this.ctx.storage.kv.list<Kept>()]
      .map(([, entry]) => entry)
      .sort((one, other) => one.openedAt - other.openedAt)
      .map(({ kind, intentId, settled }) => ({ kind, intentId, settled }));
  }
}

interface Kept extends BookEntry {
  /** In milliseconds since 1970. */
  openedAt: number;
}

/** Where the books are kept. */
export interface BooksObjects {
  OWNERS: DurableObjectNamespace<OwnerObject>;
  CUSTOMERS: DurableObjectNamespace<CustomerObject>;
}

/**
 * Books over Durable Objects: one object per intent, which says whose it is, and one per customer.
 * Each is in one place, so that whatever was written is what the next one reads, wherever they are:
 * the status of an intent is answered right after it was made.
 */
export function createDurableBooks({ OWNERS, CUSTOMERS }: BooksObjects): Books {
  const owner = (kind: IntentKind, intentId: string) => OWNERS.getByName(`${kind} ${intentId}`);
  return {
    async open(kind, intentId, customerId) {
      // In this order: an intent without an owner would be found by no webhook. Where the second
      // fails, the intent is handed to nobody.
      await owner(kind, intentId).set(customerId);
      await CUSTOMERS.getByName(customerId).open(kind, intentId);
    },
    ownerOf: (kind, intentId) => owner(kind, intentId).get(),
    async settle(kind, intentId, status) {
      const customerId = await owner(kind, intentId).get();
      if (customerId === undefined) return;
      await CUSTOMERS.getByName(customerId).settle(kind, intentId, status);
    },
    entriesOf: (customerId) => CUSTOMERS.getByName(customerId).entries(),
  };
}
