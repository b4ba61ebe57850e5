import { z } from 'zod';
import { timeSchema } from '../api/rules.js';
import { isoTime } from '../clock.js';
import { eventTypes, type WebhookEventType } from './event-type.js';

/**
 * What came of an attempt: no answer yet, a 200, another answer, or none at all: the address could
 * not be reached or took too long.
 */
export const attemptResults = ['waiting', 'delivered', 'refused', 'unreachable'] as const;

/** One of {@link attemptResults}. */
export type AttemptResult = (typeof attemptResults)[number];

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
  /** Why there was no answer, as a sentence. */
  reason?: string;
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

const attemptSchema = z
  .object({
    at: timeSchema.meta({ description: 'The sandbox’s time.' }),
    url: z.string(),
    byHand: z.boolean().meta({ description: 'Whether it was resent by hand.' }),
    result: z.enum(attemptResults),
    status: z.number().nullable().meta({
      description: 'The status of the answer; null where there is none.',
    }),
    reason: z.string().nullable().meta({
      description: 'Why there was no answer; null where there is one, or none yet.',
    }),
  })
  .meta({ id: 'WebhookAttempt' });

/** An attempt in the log of deliveries. */
export type WebhookAttempt = z.output<typeof attemptSchema>;

/** An event and its attempts, oldest first, in the log of deliveries. Without a key or secret. */
export const webhookDeliverySchema = z
  .object({
    deliveryId: z.string(),
    webhookId: z.string(),
    eventType: z.enum(eventTypes),
    body: z.string().meta({ description: 'Exactly what was sent, and signed.' }),
    createdAt: timeSchema,
    nextAttemptAt: timeSchema.nullable().meta({ description: 'Null where no retry is to come.' }),
    attempts: z.array(attemptSchema),
  })
  .meta({ id: 'WebhookDelivery' });

/** An event and its attempts, oldest first, in the log of deliveries. */
export type WebhookDelivery = z.output<typeof webhookDeliverySchema>;

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
    attempts: attempts.map(({ at, url, byHand, result, status, reason }) => ({
      at: isoTime(at),
      url,
      byHand,
      result,
      status: status ?? null,
      reason: reason ?? null,
    })),
  };
}
