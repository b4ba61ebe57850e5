import { z } from 'zod';
import type { Traffic } from '../traffic/traffic.js';

/**
 * How well a line of the contract is known: written on Vivamo's own pages, on its older pages only,
 * or nowhere, and then it is what the sandbox assumes.
 */
export type Knowledge = 'documented' | 'older pages' | 'assumed';

/** One endpoint: what it takes and what it answers when all is well. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With the names of its parameters: `/v1/customers/{externalCustomerId}`. */
  path: string;
  /** A second address of the same endpoint, where it is not known which is right. */
  assumedPath?: string;
  known: Knowledge;
  /** Parameters of the path that take certain words only. */
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodObject;
  answer: z.ZodType;
}

/** What an endpoint is called in reports: `GET /v1/customers`. */
export function nameOf({ method, path }: Endpoint): string {
  return `${method} ${path}`;
}

/** What a webhook is sent. */
export interface WebhookEvent {
  eventType: string;
  known: Knowledge;
  body: z.ZodObject;
}

/** Words that an answer has, to the letter. */
export interface Message {
  words: string;
  known: Knowledge;
  status: number;
}

/** Something that holds beyond single fields. */
export interface Rule {
  /** Stable: `phone.plus-one`. */
  name: string;
  known: Knowledge;
  says: string;
  /** Whether requests and answers that were really exchanged show that it holds. */
  seen(traffic: Traffic): boolean;
}

/** A part of the contract. */
export interface Area {
  endpoints?: Endpoint[];
  events?: WebhookEvent[];
  messages?: Message[];
  rules?: Rule[];
}

const fieldKnowledge = z.registry<{ known: Knowledge }>();

/** A field that is less well known than what it stands in. */
export function known<Schema extends z.ZodType>(knowledge: Knowledge, schema: Schema): Schema {
  const own = schema.clone();
  fieldKnowledge.add(own, { known: knowledge });
  return own;
}

/** How well a field is known; `undefined`: as well as what it stands in. */
export function knowledgeOf(schema: z.ZodType): Knowledge | undefined {
  return fieldKnowledge.get(schema)?.known;
}

const objects = z.registry<{ name: string }>();

/**
 * An object that not every endpoint which may have it always does: its fields count once, wherever
 * they stand.
 */
export function shared<Schema extends z.ZodObject>(name: string, schema: Schema): Schema {
  objects.add(schema, { name });
  return schema;
}

/** The name of an object made by {@link shared}. */
export function sharedName(schema: z.ZodType): string | undefined {
  return objects.get(schema)?.name;
}

/** The words of an enumeration, each with how well it is known. */
export interface Words {
  name: string;
  known: Record<string, Knowledge>;
}

const enumerations = z.registry<Words>();

/** One of some documented words, and of some others that are known less well. */
export function oneOf(name: string, words: string[], others: Record<string, Knowledge> = {}) {
  const documented = Object.fromEntries(words.map((word) => [word, 'documented' as const]));
  const schema = z.enum([...words, ...Object.keys(others)]);
  enumerations.add(schema, { name, known: { ...documented, ...others } });
  return schema;
}

/** The words of an enumeration made by {@link oneOf}. */
export function wordsOf(schema: z.ZodType): Words | undefined {
  return enumerations.get(schema);
}

/** An amount of money: a decimal string. */
export const decimal = z.string().regex(/^\d+\.\d+$/);

/** A time: ISO 8601. */
export const time = z.iso.datetime();
