import { type Agent, type IncomingHttpHeaders, request } from 'node:http';

/** A request, as raw as HTTP has it: `fetch` would add headers and refuse some of these. */
export interface Asked {
  /** Default: POST with a body, GET without. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Several parts are sent one by one, chunked unless there is a content-length. */
  readonly body?: string | Uint8Array | readonly (string | Uint8Array)[];
  /** Default: a connection of its own. */
  readonly agent?: Agent;
  /** Goes away, without waiting for the answer. */
  readonly signal?: AbortSignal;
}

/** An answer, read to its end. */
export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** Undefined where it is no JSON. */
  readonly json: unknown;
  /** Whether its request was not the first on its connection. */
  readonly isOnUsedConnection: boolean;
}

/** Asks over HTTP. Rejects where the connection ends before the answer does. */
export function ask(url: string, { body, agent, signal, ...asked }: Asked = {}): Promise<Answered> {
  const parts = [body ?? []].flat();
  const { method = parts.length > 0 ? 'POST' : 'GET' } = asked;
  const headers = {
    // Told where it is known, as browsers do.
    ...(body !== undefined && !Array.isArray(body) && { 'content-length': sizeOf(parts) }),
    ...asked.headers,
  };
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers, agent: agent ?? false, signal });
    outgoing.on('error', reject).on('response', (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          text,
          json: parsed(text),
          isOnUsedConnection: outgoing.reusedSocket,
        });
      });
    });
    for (const part of parts) outgoing.write(part);
    outgoing.end();
  });
}

function sizeOf(parts: readonly (string | Uint8Array)[]): string {
  return String(parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
