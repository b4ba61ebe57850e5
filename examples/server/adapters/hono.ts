import { serve, type ServerType } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Handler } from '@vivamo-widgets/server';
import { Hono } from 'hono';

/**
 * Serves a handler by Hono on Node. The customer's address, `clientIp: 'runtime'`, is the other end
 * of the socket; behind a proxy of yours take the header that it writes. On another runtime,
 * `getConnInfo` comes from `hono/deno` or `hono/bun`; that of `hono/cloudflare-workers` is a header.
 *
 * @param port 0 takes any free one.
 * @param paths what is the handler's; everything else is for the rest of the app.
 * @returns the server once it listens. Rejects with the system's error.
 */
export function serveHono(
  handler: Handler,
  port: number,
  paths = ['/api/*', '/webhooks/*'],
): Promise<ServerType> {
  const app = new Hono();
  for (const path of paths) {
    // The request as it came, its body unread.
    app.all(path, (context) =>
      handler(context.req.raw, { ip: getConnInfo(context).remote.address }),
    );
  }
  // The rest of the app comes here.
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => resolve(server));
    server.once('error', reject);
    // Node leaves out, silently, what comes after the first thousand header lines: a customer could
    // push the line out that your proxy appends. The size of all of them stays limited.
    Object.assign(server, { maxHeadersCount: 0 });
  });
}
