import fc from 'fast-check';
import type { JsonSchema } from '../../src/reference/json-schema.js';

/** Stands for an id that the sandbox has given away; which one is known when it is sent. */
export class Known {
  /** The name of the field or parameter that it is for. */
  readonly name: string;
  readonly nth: number;

  constructor(name: string, nth: number) {
    this.name = name;
    this.nth = nth;
  }
}

/** Ids that there are, for a field of this name. */
export function known(name: string): fc.Arbitrary<Known> {
  return fc.nat(1000).map((nth) => new Known(name, nth));
}

/** Values that keep to a schema: what of JSON Schema the sandbox's document uses. */
export function valuesOf(schema: JsonSchema, name = ''): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...(schema.enum as unknown[]));
  const { anyOf, oneOf, ...rest } = schema;
  const choices = (anyOf ?? oneOf) as JsonSchema[] | undefined;
  if (choices) return fc.oneof(...choices.map((one) => valuesOf({ ...rest, ...one }, name)));
  if (Array.isArray(schema.type)) {
    const types = schema.type as JsonSchema['type'][];
    return fc.oneof(...types.map((type) => valuesOf({ ...schema, type } as JsonSchema, name)));
  }
  switch (schema.type) {
    case 'object':
      return objects(schema);
    case 'array':
      return fc.array(valuesOf((schema.items ?? {}) as JsonSchema, name), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, (schema.minItems ?? 0) + 3),
      });
    case 'string':
      return texts(schema, name);
    case 'integer':
      return integers(schema);
    case 'number':
      return numbers(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      if (Object.keys(schema).some((key) => !['description', 'examples'].includes(key))) {
        throw new Error(`No values are known for the schema ${JSON.stringify(schema)}.`);
      }
      return fc.jsonValue();
  }
}

function objects(schema: JsonSchema): fc.Arbitrary<unknown> {
  const properties = (schema.properties ?? {}) as Record<string, JsonSchema>;
  const fields = Object.entries(properties).map(([key, field]) => [key, valuesOf(field, key)]);
  if (fields.length > 0) {
    const model = Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>;
    return fc
      .record(model, { requiredKeys: schema.required ?? [], noNullPrototype: true })
      .filter((value) => Object.keys(value).length >= (schema.minProperties ?? 0));
  }
  const keys = { type: 'string', maxLength: 12, ...(schema.propertyNames as object) } as JsonSchema;
  return typeof schema.additionalProperties === 'object'
    ? fc.dictionary(
        texts(keys, '') as fc.Arbitrary<string>,
        valuesOf(schema.additionalProperties as JsonSchema),
        { maxKeys: 3, noNullPrototype: true },
      )
    : fc.constant({});
}

/** Small ones more often: a thing that is one hour on is of more use than one that is a year on. */
function integers({ minimum = -1_000_000, maximum = 2 ** 40 }: JsonSchema): fc.Arbitrary<number> {
  const near = Math.min(maximum, minimum + 3);
  return fc.oneof(
    { arbitrary: fc.integer({ min: minimum, max: near }), weight: 2 },
    fc.maxSafeInteger().map((any) => minimum + (Math.abs(any) % (maximum - minimum + 1))),
  );
}

function numbers({ minimum = -1e9, maximum = 1e9, multipleOf }: JsonSchema): fc.Arbitrary<number> {
  const any = fc.double({ min: minimum, max: Math.min(maximum, 1e9), noNaN: true });
  if (multipleOf === undefined) return any;
  const places = -Math.log10(multipleOf);
  return any.map((number) => Number(number.toFixed(places)));
}

const formats: Record<string, fc.Arbitrary<string>> = {
  email: fc
    .tuple(fc.stringMatching(/^[a-z][a-z0-9_+-]{0,20}$/), fc.domain())
    .map(([mailbox, domain]) => `${mailbox}@${domain}`),
  uri: fc.webUrl({ withQueryParameters: true, withFragments: true }),
  ipv4: fc.ipV4(),
  ipv6: fc.ipV6(),
  date: days().map((day) => day.toISOString().slice(0, 10)),
  'date-time': days().map((day) => day.toISOString()),
};

function days(): fc.Arbitrary<Date> {
  return fc.date({
    min: new Date('2000-01-01'),
    max: new Date('2099-12-31'),
    noInvalidDate: true,
  });
}

function texts(schema: JsonSchema, name: string): fc.Arbitrary<unknown> {
  const { format, pattern, examples, minLength = 0, maxLength = 255 } = schema;
  if (format !== undefined && formats[format]) return formats[format];
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern), { size: 'small' });
  const length = { minLength, maxLength: Math.min(maxLength, minLength + 20) };
  const any = fc.oneof(
    fc.string({ ...length, unit: 'grapheme-ascii' }),
    fc.string({ ...length, unit: 'binary' }),
    ...(examples ? [{ arbitrary: fc.constantFrom(...(examples as string[])), weight: 5 }] : []),
  );
  return /id$/i.test(name) ? fc.oneof({ arbitrary: known(name), weight: 2 }, any) : any;
}
