import { componentName, type JsonSchema } from './json-schema.js';

/** Schemas by the name that references have for them. */
export type Schemas = Readonly<Record<string, JsonSchema>>;

/** Follows a reference, and has what is said beside it, a description say, come first. */
export function resolve(schema: JsonSchema, schemas: Schemas): JsonSchema {
  const name = componentName(schema);
  return name === undefined ? schema : { ...schemas[name], ...schema, $ref: undefined };
}

/**
 * Makes a value that keeps to a schema: its first example where it has one, else the least that is
 * allowed. Of the fields that may be left out, an object has those with an example; where it has
 * none at all then, it has its first, since a request that says nothing shows nothing.
 */
export function exampleOf(given: JsonSchema, schemas: Schemas): unknown {
  const schema = resolve(given, schemas);
  if (schema.examples !== undefined) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.default !== undefined) return schema.default;
  if (schema.enum !== undefined) return schema.enum[0];
  const [choice] = (schema.anyOf ?? schema.oneOf ?? []) as JsonSchema[];
  if (choice !== undefined && schema.type === undefined) return exampleOf(choice, schemas);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return exampleObject(schema, schemas);
    case 'array':
      return [];
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, Math.min(1, schema.maximum ?? 1));
    case 'boolean':
      return true;
    case 'string':
      return exampleText(schema);
    default:
      return null;
  }
}

function exampleObject(schema: JsonSchema, schemas: Schemas): Record<string, unknown> {
  const fields = Object.entries((schema.properties ?? {}) as Schemas);
  const shown = fields.filter(
    ([name, field]) => schema.required?.includes(name) || resolve(field, schemas).examples,
  );
  return Object.fromEntries(
    (shown.length > 0 ? shown : fields.slice(0, 1)).map(([name, field]) => [
      name,
      exampleOf(field, schemas),
    ]),
  );
}

/** A pattern without an example cannot be kept to: whoever writes the one gives the other. */
function exampleText({ format, minLength = 0 }: JsonSchema): string {
  if (format === 'date-time') return '2030-01-15T12:00:00.000Z';
  return 'text'.padEnd(minLength, '.');
}
