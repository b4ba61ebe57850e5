import type { z } from 'zod';
import type { Endpoint, Source } from '../api/endpoint.js';
import { maxBodyBytes } from '../api/body-text.js';
import { errorSchema } from './error-schema.js';
import type { JsonSchema, Refer, SchemaWriter } from './json-schema.js';

/** A value in the path or the query of a request. */
export interface Parameter {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  description?: string;
  schema: JsonSchema;
}

/** An answer of one status. */
export interface Answer {
  description: string;
  content: { 'application/json': { schema: JsonSchema } };
}

/** An operation of an OpenAPI document, with how well it is known. */
export interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  'x-source': Source;
  'x-assumed'?: string;
  security: Record<string, string[]>[];
  parameters?: Parameter[];
  requestBody?: { required: boolean; content: { 'application/json': { schema: JsonSchema } } };
  responses: Record<string, Answer>;
}

const done: Record<Endpoint['status'], string> = {
  200: 'Done.',
  201: 'Created.',
  202: 'Taken on, and under way.',
};

/**
 * Writes an endpoint as an operation.
 *
 * @returns what gives the operation once it is known what its references are to refer to.
 */
export function writeOperation(
  endpoint: Endpoint,
  writer: SchemaWriter,
): (refer: Refer) => Operation {
  const { tag, summary, source, assumed, params, query, body, bodyOptional } = endpoint;
  const { status, answer } = endpoint;
  const parameters = [
    ...writeParameters('path', params, writer),
    ...writeParameters('query', query, writer),
  ];
  const bodySchema = body && writer.write(body, 'input');
  const answerSchema = writer.write(answer, 'output');
  const error = writer.write(errorSchema, 'output');

  return (refer) => ({
    operationId: endpoint.operationId ?? addressAsId(endpoint),
    tags: [tag],
    summary,
    description: describeSource(source, assumed),
    'x-source': source,
    ...(assumed !== undefined && { 'x-assumed': assumed }),
    security: needsKey(endpoint) ? [{ secretKey: [] }] : [],
    ...(parameters.length > 0 && { parameters: refer(parameters, 'input') }),
    ...(bodySchema && {
      requestBody: { required: !bodyOptional, content: json(refer(bodySchema, 'input')) },
    }),
    responses: {
      [status]: { description: done[status], content: json(refer(answerSchema, 'output')) },
      ...Object.fromEntries(
        [...refusals(endpoint, parameters)].map(([code, reason]) => [
          code,
          { description: reason, content: json(refer(error, 'output')) },
        ]),
      ),
    },
  });
}

/** A name for an operation, from its method and path: `postSandboxIntentsByIdSettle`. */
function addressAsId({ method, path }: Pick<Endpoint, 'method' | 'path'>): string {
  const words = path
    .replace(/^\/v1/, '')
    .replace(/\{(\w)/g, 'by-$1')
    .split(/\W+/);
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** As `app.ts` has it: all of Vivamo's API wants the secret key, and nothing else does. */
function needsKey({ path }: Endpoint): boolean {
  return path.startsWith('/v1/');
}

/** How well something is known, in a sentence or two. */
export function describeSource(source: Source, assumed?: string): string {
  if (source === 'sandbox') return 'The sandbox’s own. Vivamo has nothing like it.';
  return assumed === undefined
    ? 'Documented by Vivamo.'
    : `Documented by Vivamo, with something of it assumed by the sandbox. ${assumed}`;
}

/** Why an endpoint refuses, by status: what goes without saying, and what it says itself. */
function refusals(endpoint: Endpoint, parameters: readonly Parameter[]): Map<number, string> {
  const parts = [
    parameters.some((parameter) => parameter.in === 'path' && canBeWrong(parameter)) && 'path',
    parameters.some((parameter) => parameter.in === 'query') && 'query',
    endpoint.body && 'body',
  ].filter((part) => typeof part === 'string');
  const reasons: [status: number, reason: string][] = [];
  if (parts.length > 0) reasons.push([400, `The ${parts.join(' or ')} is not valid.`]);
  if (needsKey(endpoint)) reasons.push([403, 'The secret key is missing or wrong.']);
  if (endpoint.body) reasons.push([413, `The body has more than ${maxBodyBytes} bytes.`]);
  const own = Object.entries(endpoint.refusals ?? {}).map(
    ([status, reason]) => [Number(status), reason] as const,
  );
  return [...reasons, ...own].reduce(
    (all, [status, reason]) => all.set(status, [all.get(status), reason].filter(Boolean).join(' ')),
    new Map<number, string>(),
  );
}

/** Any text will do where nothing more than that is demanded. */
function canBeWrong({ schema }: Parameter): boolean {
  return schema.type !== 'string' || ['pattern', 'enum', 'format'].some((rule) => rule in schema);
}

/** A schema as the content of a request or an answer. */
export function json(schema: JsonSchema): { 'application/json': { schema: JsonSchema } } {
  return { 'application/json': { schema } };
}

function writeParameters(
  place: Parameter['in'],
  schema: z.ZodType | undefined,
  writer: SchemaWriter,
): Parameter[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = writer.write(schema, 'input');
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = property as JsonSchema;
    return {
      name,
      in: place,
      required: required.includes(name),
      ...(description !== undefined && { description }),
      schema: rest,
    };
  });
}
