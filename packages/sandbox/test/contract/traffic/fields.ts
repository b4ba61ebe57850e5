import { z } from 'zod';
import { knowledgeOf, sharedName, wordsOf, type Knowledge } from '../areas/knowledge.js';

/** A field, or a word of an enumeration, and whether it stood in what was exchanged. */
export type Place =
  | {
      kind: 'field';
      path: string;
      /** The path in an object that counts once, wherever it stands. */
      sharedPath?: string;
      known: Knowledge;
      optional: boolean;
      seen: boolean;
    }
  | { kind: 'word'; enumeration: string; word: string; known: Knowledge; seen: boolean };

/**
 * Goes through all that may stand in a schema, and looks for each in the values that were
 * exchanged. A field that only ever was `null` was not seen.
 */
export function* placesOf(
  schema: z.ZodType,
  values: unknown[],
  known: Knowledge = 'documented',
  path = '',
): Generator<Place> {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodObject) {
    const objects = values.filter(isObject);
    const object = sharedName(bare);
    for (const [name, field] of Object.entries(bare.shape as Record<string, z.ZodType>)) {
      const given = objects.flatMap((object) => (object[name] == null ? [] : [object[name]]));
      const own = knowledgeOf(field) ?? known;
      const optional = field instanceof z.ZodOptional;
      const place = path === '' ? name : `${path}.${name}`;
      const sharedPath = object && `${object}.${name}`;
      const seen = given.length > 0;
      yield { kind: 'field', path: place, sharedPath, known: own, optional, seen };
      yield* placesOf(field, given, known, place);
    }
  } else if (bare instanceof z.ZodArray) {
    const entries = values.filter(Array.isArray).flat();
    yield* placesOf(bare.element as z.ZodType, entries, known, `${path}[]`);
  } else {
    const words = wordsOf(bare);
    for (const [word, own] of Object.entries(words?.known ?? {})) {
      const seen = values.includes(word);
      yield { kind: 'word', enumeration: words?.name ?? path, word, known: own, seen };
    }
  }
}

/** The schema of a field, by its path in an object that has it. */
export function schemaAt(schema: z.ZodType, path: string): z.ZodType {
  return path.split('.').reduce((holder, name) => {
    const bare = unwrap(holder);
    const field = bare instanceof z.ZodObject ? (bare.shape[name] as z.ZodType) : undefined;
    if (!field) throw new Error(`There is no ${path} in this schema.`);
    return field;
  }, schema);
}

/** A schema without `optional` and `nullable`. */
export function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? unwrap(schema.unwrap() as z.ZodType)
    : schema;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
