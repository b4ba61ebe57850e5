import fc from 'fast-check';
import { junk, mangled, oddTexts } from './mangled.js';
import type { DescribedOperation, DescribedParameter } from './operations.js';
import { known, valuesOf } from './values.js';

/** How a body is written down. */
export type Writing = 'json' | 'cut-off' | 'none' | 'huge' | 'deep' | 'bytes';

/** A request to come: what it is can only be told when the ids in it are known. */
export interface PlannedRequest {
  operation: DescribedOperation;
  path: Record<string, unknown>;
  query: [name: string, value: unknown][];
  /** Put into the address as it is. */
  raw: { path?: string; query?: string };
  body: unknown;
  writing: Writing;
  contentType: string;
  key: 'right' | 'wrong' | 'none';
}

const rawPaths = ['%', '%E0%A4%A', '%00', '%2F', 'a%2Fb', '%25', 'a%2525', '+', '%F0%9F%98%80'];
const rawQueries = [
  '%',
  '%E0%A4%A=1',
  '&&=&',
  'page',
  'page=%',
  '__proto__=1',
  'a[b]=1',
  'x=1;y=2',
];

/** Requests that the document allows. */
export function validRequests(operation: DescribedOperation): fc.Arbitrary<PlannedRequest> {
  return requests(operation, {
    pathValue: pathValues,
    query: (parameters) =>
      fc
        .record(
          Object.fromEntries(
            parameters.map(({ name, schema }) => [name, valuesOf(schema, name)]),
          ) as Record<string, fc.Arbitrary<unknown>>,
          { requiredKeys: parameters.filter((one) => one.required).map((one) => one.name) },
        )
        .map((values) => Object.entries(values)),
    body: (schema) => valuesOf(schema),
    rest: fc.constant({}),
  });
}

/** Requests with something wrong in them, most often. */
export function mangledRequests(operation: DescribedOperation): fc.Arbitrary<PlannedRequest> {
  return requests(operation, {
    pathValue: (parameter) =>
      fc.oneof(
        { arbitrary: pathValues(parameter), weight: 3 },
        fc.constantFrom(...oddTexts.filter((text) => !/\p{Surrogate}/u.test(text) && text !== '')),
      ),
    query: (parameters) => {
      const names = fc.constantFrom('extra', '__proto__', ...parameters.map(({ name }) => name));
      return fc.array(fc.tuple(names, junk.map(asText)), { maxLength: 3 });
    },
    body: (schema) => mangled(valuesOf(schema)),
    rest: fc.oneof(
      { arbitrary: fc.constant({}), weight: 4 },
      fc.record({ writing: fc.constantFrom<Writing>('cut-off', 'none', 'huge', 'deep', 'bytes') }),
      fc.record({ contentType: fc.constantFrom('text/plain', 'multipart/form-data', 'nonsense') }),
      fc.record({ key: fc.constantFrom('wrong' as const, 'none' as const) }),
      fc.record({ raw: fc.record({ path: fc.constantFrom(...rawPaths) }) }),
      fc.record({ raw: fc.record({ query: fc.constantFrom(...rawQueries) }) }),
    ),
  });
}

interface Parts {
  pathValue: (parameter: DescribedParameter) => fc.Arbitrary<unknown>;
  query: (parameters: DescribedParameter[]) => fc.Arbitrary<[string, unknown][]>;
  body: (schema: NonNullable<DescribedOperation['body']>['schema']) => fc.Arbitrary<unknown>;
  rest: fc.Arbitrary<Partial<PlannedRequest>>;
}

function requests(operation: DescribedOperation, parts: Parts): fc.Arbitrary<PlannedRequest> {
  const of = (place: string) => operation.parameters.filter((parameter) => parameter.in === place);
  return fc
    .record({
      path: fc.record(
        Object.fromEntries(
          of('path').map((parameter) => [parameter.name, parts.pathValue(parameter)]),
        ),
      ),
      query: parts.query(of('query')),
      body: operation.body ? parts.body(operation.body.schema) : fc.constant(undefined),
      rest: parts.rest,
    })
    .map(({ path, query, body, rest }) => ({
      operation,
      path,
      query,
      body,
      raw: {},
      writing: operation.body ? 'json' : 'none',
      contentType: 'application/json',
      key: 'right',
      ...rest,
    }));
}

/** Most often something that there is; `/webhooks/{id}` wants the id of a webhook. */
function pathValues({ name, schema }: DescribedParameter): fc.Arbitrary<unknown> {
  if (schema.enum !== undefined || schema.pattern !== undefined) return valuesOf(schema, name);
  const addressable = fc
    .string({ minLength: 1, maxLength: 10, unit: 'grapheme' })
    .filter((text) => !/^\.{1,2}$/.test(text));
  return fc.oneof({ arbitrary: known(name), weight: 6 }, addressable);
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
