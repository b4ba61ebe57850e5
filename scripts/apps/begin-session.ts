import type { IncomingMessage, ServerResponse } from 'node:http';
import { sessionCookie } from '../../examples/server/demo-session.ts';

/** A shop has a session long before its checkout; here it begins with the page. */
export function beginSession(request: IncomingMessage, response: ServerResponse): void {
  const isPage = request.headers['sec-fetch-dest'] === 'document';
  if (isPage && !request.headers.cookie?.includes('demo_customer=')) {
    response.setHeader('set-cookie', sessionCookie(crypto.randomUUID()));
  }
}
