import type { LoggedRequest } from '@vivamo-widgets/sandbox';
import type { VivamoClient } from '../../src/index.js';

/** The name of one of the client's methods: `customers.get`. */
export type MethodName = {
  [Group in keyof VivamoClient]: `${Group}.${keyof VivamoClient[Group] & string}`;
}[keyof VivamoClient];

/** The methods that a sandbox has given an answer to, and no refusal, in any test so far. */
export const answered = new Set<string>();

/** The requests that a sandbox has carried out in any test so far. */
export const carriedOut: LoggedRequest[] = [];

/** Every method that a client has, found by walking it. */
export function methodsOf(client: VivamoClient): string[] {
  return Object.entries(client).flatMap(([group, methods]) =>
    Object.keys(methods as object).map((name) => `${group}.${name}`),
  );
}

/** A client of which it is remembered which of its methods were answered. */
export function recorded(client: VivamoClient): VivamoClient {
  return new Proxy(client, {
    get: (groups, group: keyof VivamoClient) => recordedGroup(group, groups[group]),
  });
}

function recordedGroup<Group extends object>(group: string, methods: Group): Group {
  return new Proxy(methods, {
    get: (target, name: string) => {
      const method = target[name as keyof Group] as (...given: unknown[]) => Promise<unknown>;
      return async (...given: unknown[]) => {
        const answer = await method(...given);
        answered.add(`${group}.${name}`);
        return answer;
      };
    },
  });
}

/**
 * The endpoint that a request is for.
 *
 * @param endpoints as the sandbox's OpenAPI document has them: `GET /v1/customers/{id}`. Where two
 *   could be meant, it is the one with fewer parameters.
 */
export function endpointOf(
  { method, path }: Pick<LoggedRequest, 'method' | 'path'>,
  endpoints: readonly string[],
): string | undefined {
  const asked = `${method} ${path.replace(/\?.*/, '')}`;
  return endpoints
    .filter((name) => new RegExp(`^${name.replace(/\{\w+\}/g, '[^/]+')}$`).test(asked))
    .sort((one, other) => one.split('{').length - other.split('{').length)[0];
}
