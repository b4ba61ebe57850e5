import { knowledgeOf, nameOf, type Endpoint, type Knowledge } from '../areas/knowledge.js';
import { contract } from '../contract.js';
import { eventTypeOf } from './events.js';
import { placesOf, type Place } from './fields.js';
import type { Exchange, Traffic } from './traffic.js';

/** What the contract consists of. */
const sorts = [
  'endpoints',
  'request fields',
  'answer fields',
  'enum values',
  'messages',
  'rules',
] as const;

/** One line of the contract, and whether it was seen in what was exchanged. */
export interface Line {
  sort: (typeof sorts)[number];
  name: string;
  known: Knowledge;
  seen: boolean;
}

/** Goes through the whole contract and looks for each line of it in what was exchanged. */
export function coverage(traffic: Traffic): Line[] {
  const lines: Line[] = [];
  for (const endpoint of contract.endpoints) {
    const answered = traffic.answered(endpoint);
    const name = nameOf(endpoint);
    lines.push({ sort: 'endpoints', name, known: endpoint.known, seen: answered.length > 0 });
    lines.push(...requestLines(endpoint, traffic));
    const answers = answered.map(({ answer }) => answer);
    const known = knowledgeOf(endpoint.answer) ?? endpoint.known;
    lines.push(...linesOf('answer fields', name, placesOf(endpoint.answer, answers, known)));
  }
  for (const { eventType, body, known } of contract.events) {
    const bodies = traffic.deliveries
      .filter((delivery) => eventTypeOf(traffic, delivery) === eventType)
      .map((delivery) => delivery.body);
    lines.push(...linesOf('answer fields', `event ${eventType}`, placesOf(body, bodies, known)));
  }
  for (const { words, known, status } of contract.messages) {
    const seen = traffic.exchanges.some(
      (one) => one.status === status && one.answer?.message === words,
    );
    lines.push({ sort: 'messages', name: `${status} ${words}`, known, seen });
  }
  for (const { name, known, seen } of contract.rules) {
    lines.push({ sort: 'rules', name, known, seen: seen(traffic) });
  }
  return merged(lines);
}

/** `endpoints 20/20, request fields 60/60, …`. */
export function summary(lines: Line[]): string {
  return sorts
    .map((sort) => {
      const all = lines.filter((line) => line.sort === sort);
      return `${sort} ${all.filter(({ seen }) => seen).length}/${all.length}`;
    })
    .join(', ');
}

/** What was not seen, in words. */
export function missing(lines: Line[]): string[] {
  return lines
    .filter(({ seen }) => !seen)
    .map(({ sort, name, known }) => `${sort}: ${name} (${known})`);
}

/**
 * A field of a request counts where it was taken, and refused by its name when it was of another
 * kind: unknown fields are left aside, so that to be taken alone says nothing. One that must be
 * there has to be asked for by its name, too.
 */
function* requestLines(endpoint: Endpoint, traffic: Traffic): Generator<Line> {
  const { params, query, body, known } = endpoint;
  const name = nameOf(endpoint);
  const answered = traffic.answered(endpoint);
  const refused = traffic.refused(endpoint);
  const parts = [
    { schema: params, part: (one: Exchange): unknown => one.params },
    { schema: query, part: (one: Exchange): unknown => one.query },
    { schema: body, part: (one: Exchange): unknown => one.body },
  ];
  for (const { schema, part } of parts) {
    if (!schema) continue;
    for (const place of placesOf(schema, answered.map(part), known)) {
      if (place.kind === 'word') {
        yield* linesOf('request fields', name, [place]);
        continue;
      }
      if (schema === params) continue;
      const refusedByName = refused.filter((one) => isNamed(place.path, one));
      const has = (one: Exchange) => at(part(one), place.path) !== undefined;
      const seen = place.seen && refusedByName.some(has);
      yield { sort: 'request fields', name: `${name} ${place.path}`, known: place.known, seen };
      if (place.optional) continue;
      const asked = refusedByName.some((one) => !has(one));
      yield { sort: 'rules', name: `${name} needs ${place.path}`, known: place.known, seen: asked };
    }
  }
}

function isNamed(path: string, { answer }: Exchange): boolean {
  const errors: Record<string, string>[] = answer?.errors ?? [];
  return errors.flatMap(Object.values).some((words: string) => words.includes(path));
}

/** What stands at a path such as `data.email` of a value. */
export function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inner, name) => (inner as Record<string, unknown> | undefined)?.[name],
      value,
    );
}

function* linesOf(sort: Line['sort'], name: string, places: Iterable<Place>): Generator<Line> {
  for (const { known, seen, ...place } of places) {
    yield place.kind === 'field'
      ? { sort, name: place.sharedPath ?? `${name} ${place.path}`, known, seen }
      : { sort: 'enum values', name: `${place.enumeration} ${place.word}`, known, seen };
  }
}

/** An enumeration stands in several places; each of its words counts once. */
function merged(lines: Line[]): Line[] {
  const all = new Map<string, Line>();
  for (const line of lines) {
    const key = `${line.sort} ${line.name}`;
    all.set(key, { ...line, seen: line.seen || (all.get(key)?.seen ?? false) });
  }
  return [...all.values()];
}
