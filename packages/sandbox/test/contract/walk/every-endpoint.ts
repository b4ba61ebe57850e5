import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { errorResponse } from '../areas/errors.js';
import { nameOf, type Endpoint } from '../areas/knowledge.js';
import { contract } from '../contract.js';
import { ask, goodRequest, type GoodRequest } from '../operator/good-requests.js';
import { startOperator } from '../operator/operator.js';
import { at } from '../traffic/coverage.js';
import { placesOf, schemaAt, unwrap } from '../traffic/fields.js';
import type { Exchange } from '../traffic/traffic.js';

/** That an answer is an error of this status, in the documented shape. */
export function expectRefused({ status, answer }: Exchange, expected = 400): void {
  expect(answer).toEqual(expect.objectContaining({ message: expect.any(String) }));
  expect(errorResponse.safeParse(answer).error?.issues ?? []).toEqual([]);
  expect(status, answer.message).toBe(expected);
}

describe.each(contract.endpoints.map((endpoint) => [nameOf(endpoint), endpoint] as const))(
  '%s',
  (_, endpoint) => {
    it('answers a good request as it is written', async () => {
      const operator = await startOperator();
      const { status, answer } = await ask(
        operator,
        endpoint,
        await goodRequest(endpoint, operator),
      );
      expect([200, 201], JSON.stringify(answer)).toContain(status);
      expect(endpoint.answer.safeParse(answer).error?.issues ?? []).toEqual([]);
    });

    it('refuses the same request without the secret key', async () => {
      const operator = await startOperator();
      const request = await goodRequest(endpoint, operator);
      for (const key of ['', operator.publishableKey, 'another']) {
        expectRefused(await ask(operator, endpoint, request, key), 403);
      }
    });

    if (endpoint.path.includes('{externalCustomerId}')) {
      it('knows of no customer who was not created', async () => {
        const operator = await startOperator();
        const request = await goodRequest(endpoint, operator);
        const params = { ...request.params, externalCustomerId: 'nobody' };
        expectRefused(await ask(operator, endpoint, { ...request, params }), 404);
      });
    }

    if (endpoint.body) {
      it('refuses a body that is none', async () => {
        const operator = await startOperator();
        const request = await goodRequest(endpoint, operator);
        expectRefused(await ask(operator, endpoint, { ...request, body: '{' }));
      });
    }

    const fields = fieldsOf(endpoint);
    const needed = fields.filter(({ optional }) => !optional);
    if (needed.length > 0) {
      it('asks for what must be there by its name', async () => {
        const operator = await startOperator();
        const request = await goodRequest(endpoint, operator);
        for (const { part, path } of needed) {
          const answer = await ask(operator, endpoint, withField(request, part, path, undefined));
          expectNamed(answer, path);
        }
      });
    }

    if (fields.length > 0) {
      it('refuses by its name what is of another kind', async () => {
        const operator = await startOperator();
        const request = await goodRequest(endpoint, operator);
        for (const { part, path, wrong } of fields) {
          expectNamed(await ask(operator, endpoint, withField(request, part, path, wrong)), path);
        }
      });
    }
  },
);

interface GivenField {
  part: 'query' | 'body';
  path: string;
  optional: boolean;
  /** Something that the field cannot be. */
  wrong: unknown;
}

/** The fields of an endpoint's requests. */
function fieldsOf({ query, body }: Endpoint): GivenField[] {
  const fields = (part: GivenField['part'], schema: z.ZodType | undefined) =>
    [...(schema ? placesOf(schema, []) : [])].flatMap((place) => {
      if (place.kind !== 'field' || !schema) return [];
      const { path, optional } = place;
      const own = unwrap(schemaAt(schema, path));
      const holds =
        own instanceof z.ZodObject || own instanceof z.ZodArray || own instanceof z.ZodRecord;
      return [{ part, path, optional, wrong: part === 'query' || holds ? 'x' : {} }];
    });
  return [...fields('query', query), ...fields('body', body)];
}

/** The same request with another value at a path, or (`undefined`) none. */
function withField(
  request: GoodRequest,
  part: GivenField['part'],
  path: string,
  value: unknown,
): GoodRequest {
  const changed = structuredClone(request);
  const names = path.split('.');
  const last = names.pop() ?? '';
  const holder = names.length === 0 ? changed[part] : at(changed[part], names.join('.'));
  Object.assign(holder, { [last]: value });
  return changed;
}

function expectNamed(answer: Exchange, path: string): void {
  expectRefused(answer);
  const words = (answer.answer.errors ?? []).flatMap((entry: object) => Object.values(entry));
  expect(words, `errors of a request with a wrong ${path}`).toContainEqual(
    expect.stringContaining(path),
  );
}
