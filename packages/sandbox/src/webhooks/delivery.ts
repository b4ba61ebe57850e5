import { isoTime } from '../clock.js';
import type { WebhookEventType } from './event-type.js';

/**
 * What came of an attempt: no answer yet, a 200, another answer, or none at all: the address could
 * not be reached or took too long.
 */
export type AttemptResult = 'waiting' | 'delivered' | 'refused' | 'unreachable';

/** One attempt to deliver an event, as the sandbox keeps it. */
export interface AttemptRecord {
  /** Milliseconds since 1970. */
  at: number;
  /** Where it went: a webhook's address can change between two attempts. */
  url: string;
  byHand: boolean;
  result: AttemptResult;
  /** The status of the answer. */
  status?: number;
}

/** One event on its way to one webhook, as the sandbox keeps it. */
export interface DeliveryRecord {
  readonly id: string;
  readonly webhookId: string;
  readonly eventType: WebhookEventType;
  /** The JSON, the same in each attempt. */
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly attempts: AttemptRecord[];
  /** When the next attempt is due; left out while one is under way, and when there is none. */
  nextAttemptAt?: number;
}

/** An attempt in the log of deliveries. */
export interface WebhookAttempt {
  /** The sandbox's time, ISO 8601. */
  at: string;
  url: string;
  /** Whether it was resent by hand. */
  byHand: boolean;
  result: AttemptResult;
  /** The status of the answer; `null` where there is none. */
  status: number | null;
}

/** An event and its attempts, oldest first, in the log of deliveries. Without a key or secret. */
export interface WebhookDelivery {
  deliveryId: string;
  webhookId: string;
  eventType: WebhookEventType;
  /** Exactly what was sent, and signed. */
  body: string;
  createdAt: string;
  /** `null` where no retry is to come. */
  nextAttemptAt: string | null;
  attempts: WebhookAttempt[];
}

/** A delivery as the log has it. */
export function describeDelivery(delivery: DeliveryRecord): WebhookDelivery {
  const { id, webhookId, eventType, body, createdAt, nextAttemptAt, attempts } = delivery;
  return {
    deliveryId: id,
    webhookId,
    eventType,
    body,
    createdAt: isoTime(createdAt),
    nextAttemptAt: nextAttemptAt === undefined ? null : isoTime(nextAttemptAt),
    attempts: attempts.map(({ at, url, byHand, result, status }) => ({
      at: isoTime(at),
      url,
      byHand,
      result,
      status: status ?? null,
    })),
  };
}
