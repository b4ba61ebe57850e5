import { resolve, type Schemas } from './example.js';
import { componentName, type JsonSchema } from './json-schema.js';

/** A field of an object, however deep in it. */
export interface Field {
  /** From the outside in: `data.email`, `payments[].id`, `headers.*`. */
  path: string;
  schema: JsonSchema;
  required: boolean;
}

/** So that an object that has itself in it comes to an end. */
const deepest = 6;

/**
 * The fields of a schema, outer ones before what is in them.
 *
 * @param follow whether fields of components are among them; else those stand for themselves.
 */
export function fieldsOf(
  given: JsonSchema,
  schemas: Schemas,
  follow: boolean,
  prefix = '',
  depth = 0,
): Field[] {
  if (depth > deepest || (depth > 0 && !follow && componentName(given) !== undefined)) return [];
  const schema = resolve(given, schemas);
  const inside = (inner: unknown, at: string) =>
    isSchema(inner) ? fieldsOf(inner, schemas, follow, at, depth + 1) : [];
  const at = (name: string) => (prefix === '' ? name : `${prefix}.${name}`);
  return [
    ...Object.entries((schema.properties ?? {}) as Schemas).flatMap(([name, field]) => [
      { path: at(name), schema: field, required: schema.required?.includes(name) ?? false },
      ...inside(field, at(name)),
    ]),
    ...inside(schema.additionalProperties, at('*')),
    ...inside(schema.items, `${prefix}[]`),
    ...choicesOf(schema).flatMap((choice) => inside(choice, prefix)),
  ];
}

/** What a schema leaves the choice of, but for null. */
export function choicesOf(schema: JsonSchema): JsonSchema[] {
  const choices = (schema.type === undefined && (schema.anyOf ?? schema.oneOf)) || [];
  return (choices as JsonSchema[]).filter(({ type }) => type !== 'null');
}

/** Whether null will do, beside what else is allowed. */
export function isNullable({ anyOf = [] }: JsonSchema): boolean {
  return (anyOf as JsonSchema[]).some(({ type }) => type === 'null');
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
