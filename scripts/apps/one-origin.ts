import { createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beginSession } from './begin-session.ts';

/** What stands in front of an app and a backend. */
export interface OneOrigin {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves an app and the backend behind its `/api/` at one address, as an operator's own proxy
 * would. A page begins the session of a demo customer.
 *
 * @param port 0 takes any free one. Rejects with `EADDRINUSE` where it is taken.
 */
export async function serveOneOrigin(
  appUrl: string,
  backendUrl: string,
  port: number,
): Promise<OneOrigin> {
  const server = createServer((request, response) => {
    beginSession(request, response);
    passOn(request, response, request.url?.startsWith('/api/') ? backendUrl : appUrl);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** With the same headers, so that whoever answers sees the address that the page has. */
function passOn(request: IncomingMessage, response: ServerResponse, to: string): void {
  const { method, headers, url: path } = request;
  // As a path and never as an address, which might be another's.
  const passed = ask(new URL(to), { path, method, headers }, (answer) => {
    const own = response.getHeader('set-cookie');
    const cookies = [own, answer.headers['set-cookie']].flat().filter((value) => value != null);
    response.writeHead(answer.statusCode ?? 502, {
      ...answer.headers,
      ...(cookies.length > 0 && { 'set-cookie': cookies.map(String) }),
    });
    answer.pipe(response);
  });
  passed.on('error', (error) => {
    if (!response.headersSent) response.writeHead(502, { 'content-type': 'text/plain' });
    response.end(`Nobody answers behind this address: ${error.message}`);
  });
  response.on('close', () => passed.destroy());
  request.pipe(passed);
}
