import type { Server } from 'node:http';
import type { Handler } from '@vivamo-widgets/server';
import { toNodeListener } from '@vivamo-widgets/server/node';
import express from 'express';

/**
 * Serves a handler by Express. It must come before `express.json()`: the handlers read the body
 * themselves, within limits of their own, and a webhook is signed byte for byte.
 *
 * The customer's address, `clientIp: 'runtime'`, is the other end of the socket, whatever the
 * setting `trust proxy` says. Behind a proxy of yours take the header that it writes.
 *
 * @param port 0 takes any free one.
 * @param paths what is the handler's; everything else is for the rest of the app.
 * @returns the server once it listens. Rejects with the system's error.
 */
export function serveExpress(
  handler: Handler,
  port: number,
  paths = ['/api', '/webhooks'],
): Promise<Server> {
  const app = express();
  app.use(paths, toNodeListener(handler));
  app.use(express.json());
  // The rest of the app comes here.
  return new Promise((resolve, reject) => {
    const server = app.listen(port, '127.0.0.1', (error) => {
      if (error) reject(error);
      else resolve(server);
    });
  });
}
