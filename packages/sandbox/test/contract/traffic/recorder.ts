import { nameOf, type Endpoint } from '../areas/knowledge.js';
import { contract } from '../contract.js';
import { isAnswered, Traffic, type Exchange } from './traffic.js';

/** All that this run has exchanged. */
export const traffic = new Traffic();

/** Answers that are not as the contract has them, in words. */
export const departures: string[] = [];

const patterns = contract.endpoints.flatMap((endpoint) =>
  [endpoint.path, endpoint.assumedPath]
    .filter((path) => path !== undefined)
    .map((path) => ({ endpoint, path, pattern: patternOf(path) })),
);

/** Where a request goes, and on whose behalf it is recorded. */
export interface Asked {
  sandbox: string;
  secretKey: string;
  setup: Exchange['setup'];
  at: number;
  method: string;
  /** With the query. */
  path: string;
  headers: Record<string, string>;
  body?: unknown;
}

/** Makes a request over HTTP and writes it down with its answer. */
export async function recordedFetch(asked: Asked): Promise<Exchange> {
  const { sandbox, setup, at, method, headers, body } = asked;
  const url = new URL(asked.path, sandbox);
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const key = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
  const exchange: Exchange = {
    ...{ sandbox, setup, at, method, path: url.pathname },
    body: typeof body === 'string' ? undefined : body,
    query: Object.fromEntries(url.searchParams),
    key,
    hasSecretKey: key === asked.secretKey,
    status: response.status,
    answer: isJson(response) ? JSON.parse(text) : text,
    ...endpointAt(method, url.pathname),
  };
  traffic.exchanges.push(exchange);
  if (exchange.endpoint && isAnswered(exchange)) inspect(exchange, exchange.endpoint);
  return exchange;
}

/** Finds the endpoint of the contract at an address; one with words before one with parameters. */
function endpointAt(method: string, path: string): Pick<Exchange, 'endpoint' | 'params'> {
  const found = patterns
    .filter(({ endpoint, pattern }) => endpoint.method === method && pattern.test(path))
    .sort((one, other) => one.path.split('{').length - other.path.split('{').length)[0];
  const params = { ...found?.pattern.exec(path)?.groups };
  return { endpoint: found?.endpoint, params };
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
}

function isJson(response: Response): boolean {
  return response.headers.get('content-type')?.includes('json') ?? false;
}

function inspect({ answer }: Exchange, endpoint: Endpoint): void {
  const result = endpoint.answer.safeParse(answer);
  for (const issue of result.error?.issues ?? []) {
    const words = `${nameOf(endpoint)}: ${issue.path.join('.') || 'the answer'}: ${issue.message}`;
    if (!departures.includes(words)) departures.push(words);
  }
}
