import { z } from 'zod';
import { constraint } from '../api/validation.js';
import { eventTypes, type WebhookEventType } from './event-type.js';

/** Whether a webhook is sent anything. The words are documented by Vivamo. */
export type WebhookStatus = 'active' | 'inactive';

const statuses: readonly string[] = ['active', 'inactive'] satisfies WebhookStatus[];

const urlSchema = z
  .string()
  .refine(
    isWebAddress,
    constraint('isUrl', 'must be an http or https address, without a user name or password'),
  );

const headersSchema = z
  .record(z.string(), z.string())
  .refine(areHeaders, constraint('isHeaders', 'must be headers that HTTP allows'));

const eventTypesSchema = z.array(
  z
    .string()
    .refine(
      (type): type is WebhookEventType => (eventTypes as readonly string[]).includes(type),
      constraint('isIn', `must be one of ${eventTypes.join(', ')}`),
    ),
);

/** The body of `POST /v1/operators/webhooks`. */
export const newWebhookSchema = z.object({
  url: urlSchema,
  headers: headersSchema.default({}),
  eventTypes: eventTypesSchema.default([]),
});

/** The body of `PATCH /v1/operators/webhooks/{id}`. What is left out stays. */
export const webhookChangeSchema = z.object({
  url: urlSchema.optional(),
  headers: headersSchema.optional(),
  eventTypes: eventTypesSchema.optional(),
  status: z
    .string()
    .refine(
      (status): status is WebhookStatus => statuses.includes(status),
      constraint('isIn', 'must be "active" or "inactive"'),
    )
    .optional(),
});

/** A webhook as the sandbox keeps it. */
export interface Webhook {
  readonly id: string;
  readonly secretKey: string;
  url: string;
  status: WebhookStatus;
  /** Sent along with every event. */
  headers: Record<string, string>;
  /** None named: all. */
  eventTypes: WebhookEventType[];
}

/**
 * A webhook as the API gives it, without its secret. The fields are documented by Vivamo, but for
 * `eventTypes`: that they are answered is assumed. None in it: all.
 */
export function describeWebhook({ id, url, status, headers, eventTypes }: Webhook) {
  return { _id: id, url, status, headers, eventTypes };
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

function areHeaders(headers: Record<string, string>): boolean {
  try {
    new Headers(headers);
    return true;
  } catch {
    return false;
  }
}
