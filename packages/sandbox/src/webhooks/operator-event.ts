import type { WebhookEventType } from './event-type.js';

/** Something that happened and that the operator's webhooks are told of. */
export interface OperatorEvent {
  /** When, by the sandbox's clock, in milliseconds since 1970. */
  at: number;
  eventType: WebhookEventType;
  /** What is sent, as JSON. */
  payload: object;
}
