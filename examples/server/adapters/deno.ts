import type { Handler } from '@vivamo-widgets/server';

/** What is used here of Deno's own types, which are there when Deno itself checks the file. */
declare const Deno: {
  serve(
    options: { port: number; hostname: string },
    handler: (request: Request, info: { remoteAddr: { hostname: string } }) => Promise<Response>,
  ): DenoServer;
  createHttpClient(options: { http2: boolean; poolMaxIdlePerHost: number }): object;
};

/** A server of Deno's. */
export interface DenoServer {
  readonly addr: { readonly hostname: string; readonly port: number };
  shutdown(): Promise<void>;
}

/**
 * Serves a handler by Deno. The customer's address, `clientIp: 'runtime'`, is the other end of the
 * socket. Behind a proxy of yours, and on Deno Deploy, take the header that it writes.
 *
 * @param port 0 takes any free one.
 * @param hostname default: this machine alone.
 * @throws Error of Deno's, `AddrInUse` for instance.
 */
export function serveDeno(handler: Handler, port: number, hostname = '127.0.0.1'): DenoServer {
  return Deno.serve({ port, hostname }, (request, { remoteAddr }) =>
    handler(request, { ip: remoteAddr.hostname }),
  );
}

/**
 * For `createVivamoClient({ fetch: createFetchOnce() })`. Deno's own `fetch` sends a request again,
 * a POST too, where a connection that has served another one before is lost without an answer; by
 * then Vivamo may have done what was asked. Here, what changes something has a connection to itself.
 */
export function createFetchOnce(): typeof fetch {
  const client = Deno.createHttpClient({ http2: false, poolMaxIdlePerHost: 0 });
  return (input, init) =>
    fetch(input, init?.method === 'GET' ? init : ({ ...init, client } as RequestInit));
}
