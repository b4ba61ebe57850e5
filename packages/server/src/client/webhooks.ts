import type { CallOptions, Requester } from './request.js';

/** What a webhook can be registered for. Documented by Vivamo. */
export type WebhookEventType =
  'transaction' | 'kyc_verification' | 'customer_w9_required' | 'customer_w9_completed';

/** What to register. Documented by Vivamo. */
export interface NewWebhook {
  readonly url: string;
  /** Sent along with each event. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * Default: all. Nothing in an event says of which type it is, so an address of its own for each
   * type tells them apart.
   */
  readonly eventTypes?: readonly WebhookEventType[];
}

/** A webhook of your account. Documented by Vivamo; only the id is checked. */
export interface Webhook {
  readonly _id: string;
  readonly url: string;
  readonly status: 'active' | 'inactive';
  readonly headers?: Readonly<Record<string, string>>;
  /** That it stands in an answer is *assumed*. */
  readonly eventTypes?: readonly WebhookEventType[];
}

/** A webhook as it was registered. */
export interface RegisteredWebhook extends Webhook {
  /** What its events are signed with. Shown this once: keep it, and keep it out of logs. */
  readonly secretKey: string;
}

/** What of a webhook can be changed; what is left out stays as it is. */
export interface WebhookChange extends Partial<NewWebhook> {
  /** What is inactive is sent nothing. */
  readonly status?: 'active' | 'inactive';
}

/** The webhooks of your account. What creates, changes or deletes is never sent again by itself. */
export interface Webhooks {
  /** @throws VivamoApiError `refused`, 409, for the same url with an event type in common. */
  create(webhook: NewWebhook, options?: CallOptions): Promise<RegisteredWebhook>;
  /** Those that are registered. That the answer is a plain list is *assumed*. */
  list(options?: CallOptions): Promise<readonly Webhook[]>;
  /** Changes a webhook; its secret stays. Documented on Vivamo's webhook pages. */
  update(webhookId: string, change: WebhookChange, options?: CallOptions): Promise<Webhook>;
  /** Deletes one. Where its id belongs is not documented: it is sent in the path and in the body. */
  delete(webhookId: string, options?: CallOptions): Promise<void>;
}

/** Binds the group to a requester. */
export function createWebhooks(request: Requester): Webhooks {
  const path = '/v1/operators/webhooks';
  const shape = { _id: 'string' } as const;
  return {
    create: (body, options) =>
      request(`POST ${path}`, { body, shape: { ...shape, secretKey: 'string' } }, options),
    list: (options) => request(`GET ${path}`, { shape, isList: true }, options),
    update: (id, body, options) => request(`PATCH ${path}/:id`, { id, body, shape }, options),
    delete: (id, options) => request(`DELETE ${path}/:id`, { id, body: { _id: id } }, options),
  };
}
