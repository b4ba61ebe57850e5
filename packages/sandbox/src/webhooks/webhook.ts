import { z } from 'zod';
import { constraint, ruled } from '../api/rules.js';
import { eventTypes, type WebhookEventType } from './event-type.js';

const statusSchema = z.enum(['active', 'inactive']);

/** Whether a webhook is sent anything. The words are documented by Vivamo. */
export type WebhookStatus = z.output<typeof statusSchema>;

const urlSchema = ruled(
  isWebAddress,
  'isUrl',
  'must be an http or https address, without a user name or password',
  {
    format: 'uri',
    pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^/?#@]+([/?#]|$)',
    examples: ['http://localhost:3000/webhooks'],
  },
);

/** What HTTP allows as the name of a header, and as its value. */
const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const headerValue = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Headers that belong to the connection: one who sends anything else in them sends nothing. */
const connectionHeaders = [
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

const headersSchema = z
  .record(z.string(), z.string())
  .refine(areHeaders, constraint('isHeaders', 'must be headers that HTTP allows'))
  .refine(
    hasNoConnectionHeader,
    constraint(
      'isSendable',
      `must not have ${connectionHeaders.join(', ')}: they belong to the connection`,
    ),
  )
  .meta({
    description: 'Sent along with every event.',
    propertyNames: { pattern: headerName.source, not: { enum: connectionHeaders } },
    additionalProperties: { type: 'string', pattern: headerValue.source },
  });

const eventTypesSchema = z.array(z.enum(eventTypes)).meta({ description: 'None named: all.' });

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
  status: statusSchema.optional(),
});

/**
 * A webhook as the API gives it, without its secret. The fields are documented by Vivamo, but for
 * `eventTypes`: that they are answered is assumed.
 */
export const webhookSchema = z
  .object({
    _id: z.string(),
    url: z.string(),
    status: statusSchema,
    headers: z.record(z.string(), z.string()),
    eventTypes: eventTypesSchema,
  })
  .meta({ id: 'Webhook' });

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

/** A webhook as the API gives it. */
export function describeWebhook({
  id,
  url,
  status,
  headers,
  eventTypes,
}: Webhook): z.output<typeof webhookSchema> {
  return { _id: id, url, status, headers, eventTypes };
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

function areHeaders(headers: Record<string, string>): boolean {
  return Object.entries(headers).every(
    ([name, value]) => headerName.test(name) && headerValue.test(value),
  );
}

function hasNoConnectionHeader(headers: Record<string, string>): boolean {
  return !Object.keys(headers).some((name) => connectionHeaders.includes(name.toLowerCase()));
}
