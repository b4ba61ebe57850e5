import { createServer, type Server } from 'node:http';
import type { Handler } from '@vivamo-widgets/server';
import { toNodeListener } from '@vivamo-widgets/server/node';

/**
 * Serves a handler by `node:http`. The customer's address, `clientIp: 'runtime'`, is the other end
 * of the socket, which nobody can forge. Behind a proxy of yours that is the proxy, for everyone:
 * take the header that it writes.
 *
 * @param port 0 takes any free one: `(server.address() as AddressInfo).port`.
 * @param host default: this machine alone. `::` is every address, IPv4 and IPv6.
 * @returns the server once it listens. Rejects with the system's error, `EADDRINUSE` for instance.
 */
export function serveNode(handler: Handler, port: number, host = '127.0.0.1'): Promise<Server> {
  const server = createServer(toNodeListener(handler));
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve(server));
  });
}
