import { ApiError } from '../api/api-error.js';
import { overlap } from './event-type.js';
import type { Webhook } from './webhook.js';

/** The webhooks that the operator has registered. */
export class WebhookStore {
  readonly #webhooks = new Map<string, Webhook>();

  get size(): number {
    return this.#webhooks.size;
  }

  /** Every webhook, oldest first. */
  get all(): Webhook[] {
    return [...this.#webhooks.values()];
  }

  /**
   * Takes a webhook in.
   *
   * @throws ApiError 409 where another has the same address and an event type in common
   *   (documented; that an inactive one counts as well is the sandbox's choice).
   */
  add(webhook: Webhook): Webhook {
    this.#assertNoOther(webhook);
    this.#webhooks.set(webhook.id, webhook);
    return webhook;
  }

  /** Finds a webhook by its id. */
  find(id: string): Webhook | undefined {
    return this.#webhooks.get(id);
  }

  /**
   * Finds a webhook that must be there.
   *
   * @throws ApiError 404; the status and the words are the sandbox's own.
   */
  get(id: string): Webhook {
    const webhook = this.find(id);
    if (!webhook) throw new ApiError(404, 'webhook-unknown', 'There is no webhook with this id.');
    return webhook;
  }

  /**
   * Changes a webhook; its secret stays.
   *
   * @throws ApiError 404, or 409 as {@link add} does, and then nothing is changed.
   */
  change(id: string, change: Partial<Omit<Webhook, 'id' | 'secretKey'>>): Webhook {
    const webhook = this.get(id);
    this.#assertNoOther({ ...webhook, ...change });
    return Object.assign(webhook, change);
  }

  /**
   * Forgets a webhook.
   *
   * @throws ApiError 404.
   */
  remove(id: string): void {
    this.#webhooks.delete(this.get(id).id);
  }

  /** Forgets every webhook. */
  clear(): void {
    this.#webhooks.clear();
  }

  #assertNoOther({ id, url, eventTypes }: Webhook): void {
    const address = new URL(url).href;
    const taken = this.all.some(
      (other) =>
        other.id !== id &&
        new URL(other.url).href === address &&
        overlap(other.eventTypes, eventTypes),
    );
    if (taken) {
      throw new ApiError(
        409,
        'webhook-exists',
        'There is a webhook with this url for the same event types already.',
      );
    }
  }
}
