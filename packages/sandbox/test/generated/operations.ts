import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { OpenApiDocument } from '../../src/reference/document.js';
import type { JsonSchema } from '../../src/reference/json-schema.js';

/** A parameter as the document has it, its schema with no reference in it. */
export interface DescribedParameter {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  schema: JsonSchema;
  check: ValidateFunction;
}

/** An operation as the document has it, ready to be asked for and checked. */
export interface DescribedOperation {
  method: string;
  path: string;
  needsKey: boolean;
  parameters: DescribedParameter[];
  body?: { schema: JsonSchema; check: ValidateFunction; required: boolean };
  /** What checks an answer, by its status. */
  answers: Map<number, ValidateFunction>;
  /** What a counterexample shows. */
  [fc.toStringMethod]: () => string;
}

/** Makes of the document what requests can be made and answers checked with. */
export function readOperations({ paths, components }: OpenApiDocument): DescribedOperation[] {
  const ajv = new Ajv2020({ strict: false, multipleOfPrecision: 6 });
  addFormats.default(ajv);
  const inlined = (schema: JsonSchema) => inline(schema, components.schemas);
  const checks = new Map<string, ValidateFunction>();
  const check = (schema: JsonSchema): ValidateFunction => {
    const text = JSON.stringify(schema);
    const known = checks.get(text) ?? ajv.compile(schema);
    checks.set(text, known);
    return known;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const body = operation.requestBody;
      const bodySchema = body && inlined(body.content['application/json'].schema);
      return {
        method: method.toUpperCase(),
        path,
        [fc.toStringMethod]: () => `${method} ${path}`,
        needsKey: operation.security.length > 0,
        parameters: (operation.parameters ?? []).map((parameter) => {
          const schema = inlined(parameter.schema);
          return { ...parameter, schema, check: check(schema) };
        }),
        ...(bodySchema && {
          body: { schema: bodySchema, check: check(bodySchema), required: body.required },
        }),
        answers: new Map(
          Object.entries(operation.responses).map(([status, { content }]) => [
            Number(status),
            check(closed(inlined(content['application/json'].schema))),
          ]),
        ),
      };
    }),
  );
}

/** Puts what references refer to in their place. */
function inline(schema: JsonSchema, components: Record<string, JsonSchema>): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (_, value: unknown) => {
    const ref = (value as JsonSchema | null)?.$ref;
    if (typeof ref !== 'string') return value;
    const target = components[ref.replace('#/components/schemas/', '')];
    if (!target) throw new Error(`The document has no ${ref}.`);
    return { ...inline(target, components), ...(value as JsonSchema), $ref: undefined };
  }) as JsonSchema;
}

/** Nothing is to be answered that the document does not say. */
function closed(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (_, value: unknown) => {
    const isOpen =
      typeof (value as JsonSchema | null)?.properties === 'object' &&
      (value as JsonSchema).type === 'object' &&
      (value as JsonSchema).additionalProperties === undefined;
    return isOpen ? { ...(value as JsonSchema), additionalProperties: false } : value;
  }) as JsonSchema;
}
