import type { createOperator } from '../operator.js';
import type { PlannedRequest, Writing } from './plan.js';
import type { World } from './world.js';

/** An operator of the tests, and the sandbox that it talks to. */
export type Operator = ReturnType<typeof createOperator>;

/** What was asked, and what came back. */
export interface Exchange {
  /** For people: what to look at when a rule is broken. */
  asked: string;
  status: number;
  contentType: string;
  text: string;
  /** The JSON; undefined where it is none. */
  answer: unknown;
  /** Whether the document allows the request; undefined where that cannot be told. */
  allowed: boolean | undefined;
}

/** Sends a request with all that is known by now. */
export async function send(
  planned: PlannedRequest,
  world: World,
  { sandbox }: Operator,
): Promise<Exchange> {
  const { operation, raw, key, contentType, writing } = planned;
  const values = fillPath(planned, world);
  const filled = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values[name])),
  );
  const path = raw.path === undefined ? filled : `${filled}${raw.path}`;
  const query = planned.query.map(
    ([name, value]) => `${encode(name)}=${encode(String(world.fillIn(value)))}`,
  );
  if (raw.query !== undefined) query.push(raw.query);
  const body = harmless(world.fillIn(planned.body));
  const text = operation.body && write(body, writing);

  const headers = new Headers({ 'content-type': contentType });
  if (key !== 'none') {
    headers.set('authorization', `Bearer ${key === 'right' ? sandbox.secretKey : 'sk_wrong'}`);
  }
  const address = `http://sandbox.test${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
  const response = await sandbox.fetch(
    new Request(address, { method: operation.method, headers, body: text ?? null }),
  );
  const answered = await response.text();
  return {
    asked: `${operation.method} ${address} ${describe(text)}`,
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    text: answered,
    answer: parse(answered),
    allowed: isAllowed(planned, values, body),
  };
}

function fillPath({ operation, path }: PlannedRequest, world: World): Record<string, unknown> {
  const segments = operation.path.split('/');
  return Object.fromEntries(
    Object.entries(path).map(([name, value]) => {
      const before = segments[segments.indexOf(`{${name}}`) - 1];
      return [name, world.fillIn(value, before)];
    }),
  );
}

/** A fault that is asked for makes answers wrong on purpose: those have tests of their own. */
function harmless(body: unknown): unknown {
  const asksForFaults = typeof body === 'object' && body !== null && 'faults' in body;
  return asksForFaults ? { ...body, faults: [] } : body;
}

function write(body: unknown, writing: Writing): string | Uint8Array<ArrayBuffer> | undefined {
  const text = JSON.stringify(body) as string | undefined;
  switch (writing) {
    case 'json':
      return text;
    case 'none':
      return undefined;
    case 'cut-off':
      return text?.slice(0, -1);
    case 'deep':
      return '['.repeat(50_000);
    case 'huge':
      return JSON.stringify({ ...Object(body), extra: 'x'.repeat(100_001) });
    case 'bytes':
      return new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]);
  }
}

/** Whether a request is what the document says that it must be. */
function isAllowed(
  { operation, raw, query, writing, key }: PlannedRequest,
  values: Record<string, unknown>,
  body: unknown,
): boolean | undefined {
  if (raw.path !== undefined || raw.query !== undefined) return undefined;
  if (key !== 'right' || (operation.body && writing === 'bytes')) return undefined;
  const given = Object.fromEntries(query);
  const wrong = operation.parameters.some(({ name, in: place, required, schema, check }) => {
    if (place === 'path') return !check(values[name]);
    const times = query.filter(([one]) => one === name).length;
    if (times === 0) return required;
    return times > 1 || !check(schema.type === 'integer' ? asInteger(given[name]) : given[name]);
  });
  if (wrong) return false;
  if (!operation.body) return true;
  if (writing === 'none' || body === undefined) return !operation.body.required;
  if (writing !== 'json') return false;
  const text = JSON.stringify(body);
  // Half a surrogate pair is no Unicode text, and `__proto__` is left out of what is read: neither
  // can be said by a schema.
  const isBeyondSchemas = /\\ud[89a-f]|"__proto__"/i.test(text);
  return isBeyondSchemas ? undefined : operation.body.check(JSON.parse(text));
}

function asInteger(text: unknown): unknown {
  return /^(0|-?[1-9]\d*)$/.test(String(text)) ? Number(text) : text;
}

/** Half a surrogate pair cannot be in an address. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '?'));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function describe(body: string | Uint8Array | undefined): string {
  const text = typeof body === 'string' ? body : String(body ?? '');
  return text.length > 600 ? `${text.slice(0, 600)}… (${text.length} characters)` : text;
}
