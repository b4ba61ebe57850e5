import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import type { AppEnv } from '../app-env.js';
import { readBody, validate } from './validation.js';

/** What a request of an endpoint was found to hold. */
export interface EndpointRequest<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
}

/** How well it is known that there is such an endpoint, and that it is like this. */
export type Source =
  /** Documented by Vivamo. */
  | 'documented'
  /** Documented by Vivamo, with something of it that is the sandbox's choice: see `assumed`. */
  | 'partly-documented'
  /** The sandbox's own. Vivamo has nothing like it. */
  | 'sandbox';

/**
 * One endpoint: what it takes, what it answers, and what it does. What is written here is what
 * requests are validated with and what the OpenAPI document says.
 */
interface Definition<Params, Query, Body, Answer> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As OpenAPI writes it: `/v1/customers/{externalCustomerId}`. */
  path: string;
  tag: string;
  /** What programs that are made of the OpenAPI document call it. Default: made of the address. */
  operationId?: string;
  summary: string;
  source: Source;
  /** What of it is the sandbox's choice. */
  assumed?: string;
  params?: z.ZodType<Params>;
  query?: z.ZodType<Query>;
  body?: z.ZodType<Body>;
  /** Whether a request without a body is one with an empty object. */
  bodyOptional?: boolean;
  status?: 200 | 201 | 202;
  answer: z.ZodType<Answer>;
  /** When it refuses, by status. A 400 for a wrong request goes without saying. */
  refusals?: Partial<Record<400 | 404 | 409, string>>;
  handle: (request: EndpointRequest<Params, Query, Body>) => Answer | Promise<Answer>;
}

/** An endpoint, whatever it takes and answers. */
export interface Endpoint extends Omit<
  Definition<unknown, unknown, unknown, unknown>,
  'handle' | 'status'
> {
  status: 200 | 201 | 202;
  /** Answers a request that is in order. */
  respond(context: Context<AppEnv>): Promise<Response>;
}

/** Defines an endpoint. The types of its handler follow from its schemas. */
export function endpoint<Answer, Params = undefined, Query = undefined, Body = undefined>(
  definition: Definition<Params, Query, Body, Answer>,
): Endpoint {
  const { params, query, body, bodyOptional, status = 200, handle } = definition;
  return {
    ...definition,
    status,
    async respond(context) {
      const request = {
        params: params && validate(context.req.param(), params),
        query: query && validate(readQuery(context), query),
        body: body && (await readBody(context.req.raw, body, bodyOptional)),
      } as EndpointRequest<Params, Query, Body>;
      return context.json((await handle(request)) as object, status);
    },
  } as Endpoint;
}

/** Serves endpoints. Where two could answer, the first does. */
export function serve(app: Hono<AppEnv>, endpoints: readonly Endpoint[]): void {
  for (const { method, path, respond } of endpoints) {
    app.on(method.toUpperCase(), path.replace(/\{(\w+)\}/g, ':$1'), respond);
  }
}

/** A query's values; all of them where one comes several times, for the validation to refuse. */
function readQuery(context: Context<AppEnv>): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(context.req.queries()).map(([name, values]) => [
      name,
      values.length === 1 ? (values[0] ?? '') : values,
    ]),
  );
}
