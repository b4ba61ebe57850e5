import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import type { Endpoint } from '../api/endpoint.js';
import type { AppEnv } from '../app-env.js';
import { pageStyles } from '../pages/page-styles.js';
import { describeEndpoints } from './document.js';
import { referencePage } from './page.js';
import { referenceStyles } from './styles.js';

/** Nothing but the style sheet that the sandbox itself serves. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * `/openapi.json` and `/reference`: what the sandbox's addresses take and answer, for programs and
 * for people. The sandbox's own.
 *
 * @param secretKey goes into the requests to try; there is none in the document.
 */
export function referenceRoutes(endpoints: readonly Endpoint[], secretKey: string): Hono<AppEnv> {
  const describe = (context: Context) =>
    describeEndpoints(endpoints, new URL(context.req.url).origin);
  return new Hono<AppEnv>()
    .get('/openapi.json', cors({ origin: '*' }), (context) => context.json(describe(context)))
    .get('/reference', (context) => {
      context.header('cache-control', 'no-store');
      context.header('content-security-policy', policy);
      context.header('x-content-type-options', 'nosniff');
      return context.html(referencePage(describe(context), secretKey));
    })
    .get('/reference/style.css', (context) =>
      context.body(pageStyles + referenceStyles, 200, {
        'content-type': 'text/css; charset=utf-8',
        'x-content-type-options': 'nosniff',
      }),
    );
}
