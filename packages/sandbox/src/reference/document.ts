import type { Endpoint } from '../api/endpoint.js';
import type { WebhookEvent } from '../webhooks/webhook-events.js';
import { errorSchema } from './error-schema.js';
import { SchemaWriter, type JsonSchema } from './json-schema.js';
import { writeOperation, type Operation } from './operation.js';
import { eventTag, writeWebhookOperation, type WebhookOperation } from './webhook-operation.js';

/** The parts of an OpenAPI 3.1 document that the sandbox's has. */
export interface OpenApiDocument {
  openapi: '3.1.0';
  info: { title: string; version: string; summary: string; description: string };
  servers: { url: string; description: string }[];
  tags: { name: string }[];
  paths: Record<string, Partial<Record<Endpoint['method'], Operation>>>;
  /** By event type. */
  webhooks: Record<string, { post: WebhookOperation }>;
  components: {
    schemas: Record<string, JsonSchema>;
    securitySchemes: Record<string, object>;
  };
}

const description = `This describes a local sandbox: an independent project, which stands in for Vivamo in development and tests. It is not Vivamo’s own document, and Vivamo has no part in it.

Of each operation it says how well it is known. \`x-source\` is \`documented\` where Vivamo’s own pages have it, \`partly-documented\` where they do and something of it is the sandbox’s choice, which \`x-assumed\` then names, and \`sandbox\` where it is the sandbox’s own and Vivamo has nothing like it: all of \`/sandbox\`. Which limits there are on texts and numbers, and the words and codes of errors, are the sandbox’s own.`;

/** What comes first, in the order in which an operator deals with it; the rest as it is given. */
const firstTags = [
  'Customers',
  'Payment intents',
  'Disbursement intents',
  'Disbursements',
  'Identity verification',
  'Prizes',
  'Geolocation',
  'Webhooks',
  eventTag,
];

/**
 * Describes endpoints as an OpenAPI document.
 *
 * @param origin where this sandbox is reached: `http://localhost:4242`.
 * @param events what webhooks are sent.
 */
export function describeEndpoints(
  endpoints: readonly Endpoint[],
  origin: string,
  events: readonly WebhookEvent[] = [],
): OpenApiDocument {
  const writer = new SchemaWriter();
  writer.write(errorSchema, 'output');
  const operations = endpoints.map((endpoint) => writeOperation(endpoint, writer));
  const sent = events.map((event) => writeWebhookOperation(event, writer));
  const { schemas, refer } = writer.components();
  const paths: OpenApiDocument['paths'] = {};
  endpoints.forEach(({ method, path }, index) => {
    (paths[path] ??= {})[method] = operations[index]!(refer);
  });
  const webhooks: OpenApiDocument['webhooks'] = {};
  events.forEach(({ eventType }, index) => {
    webhooks[eventType] = { post: sent[index]!(refer) };
  });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Vivamo sandbox',
      version: '1',
      summary: 'The REST API of a local stand-in for Vivamo. An independent project.',
      description,
    },
    servers: [{ url: origin, description: 'This sandbox' }],
    tags: tagsOf(endpoints, events).map((name) => ({ name })),
    paths,
    webhooks,
    components: {
      schemas: Object.fromEntries(
        Object.entries(schemas).sort(([one], [other]) => (one < other ? -1 : 1)),
      ),
      securitySchemes: {
        secretKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'The secret key of the operator. It belongs on a server, never in a page.',
        },
      },
    },
  };
}

function tagsOf(endpoints: readonly Endpoint[], events: readonly WebhookEvent[]): string[] {
  const tags = new Set([...endpoints.map(({ tag }) => tag), ...events.map(() => eventTag)]);
  return [...firstTags.filter((tag) => tags.delete(tag)), ...tags];
}
