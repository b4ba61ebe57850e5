import { z } from 'zod';

/** A JSON Schema of the 2020-12 dialect, which is that of OpenAPI 3.1. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Which side of a schema is meant: what a request may hold, or what an answer holds. */
export type Side = 'input' | 'output';

const localRef = '#/$defs/';
const componentRef = '#/components/schemas/';

/**
 * Writes Zod schemas as JSON Schema. What has an `id` in its `meta` becomes a component, which the
 * rest refers to; all else is written where it is.
 */
export class SchemaWriter {
  /** What was written by name, of each side. */
  readonly #named: Record<Side, Map<string, JsonSchema>> = { input: new Map(), output: new Map() };

  /**
   * Writes a schema. Its references hold once {@link components} has settled the names.
   *
   * @throws Error where two schemas of one side have the same name and differ.
   */
  write(schema: z.ZodType, side: Side): JsonSchema {
    const written: JsonSchema = z.toJSONSchema(schema, {
      io: side,
      override: (one) => simplify(one, side),
    });
    for (const [name, definition] of Object.entries(written.$defs ?? {})) {
      const before = this.#named[side].get(name);
      if (before && !isEqual(before, definition)) {
        throw new Error(
          `Two schemas that differ have the same id, "${name}". Give one another in its meta.`,
        );
      }
      this.#named[side].set(name, definition);
    }
    delete written.$schema;
    delete written.$defs;
    delete written.$schema;
    delete written.$defs;
    return written;
  }

  /**
   * The components, and what turns the references of what was written into references to them. A
   * schema that is the same on both sides is one component; where the sides differ, as a default
   * makes them, that of requests has `Input` after its name.
   */
  components(): { schemas: Record<string, JsonSchema>; refer: Refer } {
    const differing = this.#differing();
    const nameOf = (name: string, side: Side) =>
      side === 'input' && differing.has(name) ? `${name}Input` : name;
    const refer: Refer = (value, side) =>
      mapRefs(value, (name) => componentRef + nameOf(name, side));
    const schemas: Record<string, JsonSchema> = {};
    for (const side of ['input', 'output'] as const) {
      for (const [name, schema] of this.#named[side]) {
        schemas[nameOf(name, side)] = refer(schema, side);
      }
    }
    return { schemas, refer };
  }

  /** The names whose two sides differ, themselves or in what they refer to. */
  #differing(): Set<string> {
    const { input, output } = this.#named;
    const shared = [...input.keys()].filter((name) => output.has(name));
    const differing = new Set(shared.filter((name) => !isEqual(input.get(name), output.get(name))));
    for (let before = -1; before !== differing.size;) {
      before = differing.size;
      for (const name of shared) {
        if (refsOf(input.get(name)).some((ref) => differing.has(ref))) differing.add(name);
      }
    }
    return differing;
  }
}

/** Makes a copy of what was written, in which every reference is one to a component. */
export type Refer = <Value>(value: Value, side: Side) => Value;

/** The name of the component that a schema is a reference to. */
export function componentName(schema: JsonSchema): string | undefined {
  return schema.$ref?.startsWith(componentRef) ? schema.$ref.slice(componentRef.length) : undefined;
}

/**
 * Leaves out what says nothing to a reader: the pattern of a format, that the keys of a record are
 * texts, and, of answers, the range of every integer, and that there are no more fields: there may
 * come to be. Of what is read from something else, as a number from a query, Zod drops the default
 * and the examples: they are put back.
 */
function simplify(
  { zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: JsonSchema },
  side: Side,
): void {
  if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
  if (isEqual(jsonSchema.propertyNames, { type: 'string' })) delete jsonSchema.propertyNames;
  if (side === 'input') {
    if (zodSchema instanceof z.ZodDefault) jsonSchema.default ??= zodSchema.def.defaultValue;
    const { examples } = z.globalRegistry.get(zodSchema) ?? {};
    if (Array.isArray(examples)) jsonSchema.examples ??= examples;
    return;
  }
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  const isOpen = zodSchema instanceof z.ZodObject && zodSchema.def.catchall === undefined;
  if (isOpen && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
}

function mapRefs<Value>(value: Value, rename: (name: string) => string): Value {
  return JSON.parse(JSON.stringify(value), (key, inner: unknown) =>
    key === '$ref' && isLocalRef(inner) ? rename(inner.slice(localRef.length)) : inner,
  ) as Value;
}

function refsOf(value: unknown): string[] {
  const names: string[] = [];
  mapRefs(value, (name) => {
    names.push(name);
    return name;
  });
  return names;
}

function isLocalRef(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith(localRef);
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
