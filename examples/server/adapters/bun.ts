import type { Handler } from '@vivamo-widgets/server';

/** What is used here of Bun's own types, which are in `@types/bun`. */
declare const Bun: {
  serve(options: {
    port: number;
    hostname: string;
    fetch(request: Request, server: BunServer): Promise<Response>;
  }): BunServer;
};

/** A server of Bun's. */
export interface BunServer {
  readonly port: number;
  requestIP(request: Request): { readonly address: string } | null;
  stop(closeActiveConnections?: boolean): Promise<void>;
}

/**
 * Serves a handler by Bun. The customer's address, `clientIp: 'runtime'`, is the other end of the
 * socket. Behind a proxy of yours take the header that it writes.
 *
 * @param port 0 takes any free one.
 * @param hostname default: this machine alone.
 * @throws Error of the system's, `EADDRINUSE` for instance.
 */
export function serveBun(handler: Handler, port: number, hostname = '127.0.0.1'): BunServer {
  return Bun.serve({
    port,
    hostname,
    fetch: (request, server) => handler(request, { ip: server.requestIP(request)?.address }),
  });
}
