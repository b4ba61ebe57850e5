import type { Source } from '../api/endpoint.js';
import { signatureHeader } from '../webhooks/signature.js';
import type { WebhookEvent } from '../webhooks/webhook-events.js';
import type { JsonSchema, Refer, SchemaWriter } from './json-schema.js';
import { describeSource, json } from './operation.js';

/** What an operator's server is sent, as an operation of the `webhooks` of an OpenAPI document. */
export interface WebhookOperation {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  'x-source': Source;
  'x-assumed': string;
  parameters: {
    name: string;
    in: 'header';
    required: true;
    description: string;
    schema: JsonSchema;
  }[];
  requestBody: { required: true; content: { 'application/json': { schema: JsonSchema } } };
  responses: Record<'200' | 'default', { description: string }>;
}

/** What all events stand under. */
export const eventTag = 'Events';

const signature = {
  name: signatureHeader,
  in: 'header',
  required: true,
  description:
    'HMAC-SHA512 in hex, keyed with the `secretKey` of the answer that registered the webhook. ' +
    'Assumed: made over the body byte for byte as it is sent.',
  schema: { type: 'string', pattern: '^[0-9a-f]{128}$' },
} as const;

/**
 * Writes an event as an operation.
 *
 * @returns what gives the operation once it is known what its references are to refer to.
 */
export function writeWebhookOperation(
  { eventType, summary, source, assumed, payload }: WebhookEvent,
  writer: SchemaWriter,
): (refer: Refer) => WebhookOperation {
  const schema = writer.write(payload, 'output');
  return (refer) => ({
    operationId: `on${eventType.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    tags: [eventTag],
    summary,
    description: describeSource(source, assumed),
    'x-source': source,
    'x-assumed': assumed,
    parameters: [signature],
    requestBody: { required: true, content: json(refer(schema, 'output')) },
    responses: {
      200: { description: 'Taken. Nothing is read of a body.' },
      default: { description: 'Not taken: up to five retries follow. So it is without an answer.' },
    },
  });
}
