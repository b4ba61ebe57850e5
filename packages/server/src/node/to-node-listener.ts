import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Handler } from '../handlers/handler.js';
import { respond } from '../handlers/respond.js';
import { toRequest } from './to-request.js';

/** A listener of `node:http`, and a handler of Express or whatever has its request and response. */
export type NodeListener = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;

/** How long a sender who still sends is let go on, in milliseconds, so that they read the answer. */
const LINGER_MS = 500;

/**
 * Serves a handler by `node:http`, which has neither `Request` nor `Response`. The handler is told
 * the address at the other end of the socket, for `clientIp: 'runtime'`, and aborted when the
 * customer goes away. The listener never rejects.
 *
 * Mount it before anything that reads the body, such as `express.json()`.
 *
 * @example
 * createServer(toNodeListener(handler)).listen(3000);
 *
 * @example
 * app.all('/api/geolocation', toNodeListener(geolocation)); // Express
 */
export function toNodeListener(handler: Handler): NodeListener {
  return async (incoming, outgoing) => {
    const gone = new AbortController();
    outgoing.on('error', () => {}); // The customer is gone; there is nobody to tell.
    outgoing.on('close', () => {
      if (!outgoing.writableFinished) gone.abort();
    });
    try {
      const request = await toRequest(incoming, gone.signal);
      const ip = incoming.socket.remoteAddress;
      await send(request ? await handler(request, { ip }) : badRequest(), outgoing);
      await finish(incoming, outgoing);
    } catch (error) {
      console.error('[vivamo-widgets/server]', error);
      outgoing.destroy();
    }
  };
}

function badRequest(): Response {
  const error = {
    code: 'bad-request',
    message: 'The method, the host or the headers cannot be read.',
  };
  return respond(400, { error }, {});
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') outgoing.setHeader(name, value);
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies);
  if (response.status !== 204) outgoing.setHeader('content-length', body.length);
  const { req } = outgoing;
  if (!req.complete && req.httpVersionMajor < 2) outgoing.setHeader('connection', 'close');
  // Where no body may follow, a strict server refuses to write one, be it empty.
  if (body.length > 0 && req.method !== 'HEAD') outgoing.write(body);
  else outgoing.flushHeaders();
}

/**
 * Ends the answer, which has been written in full. Where a body was not wanted to its end, its
 * sender may still be sending: closing at once would reset the connection, and they would never
 * read why.
 */
async function finish(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  if (!incoming.complete && !outgoing.destroyed) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LINGER_MS);
      const done = () => {
        clearTimeout(timer);
        resolve();
      };
      // What waits for the rest of the body would stop it from going by.
      incoming.removeAllListeners('data').once('end', done).resume();
      outgoing.once('close', done);
    });
  }
  outgoing.end();
}
