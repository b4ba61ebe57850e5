import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import type { Endpoint } from '../api/endpoint.js';
import type { AppEnv } from '../app-env.js';
import { pageStyles } from '../pages/page-styles.js';
import { secured } from '../pages/secured.js';
import { webhookEvents } from '../webhooks/webhook-events.js';
import { describeEndpoints } from './document.js';
import { referencePage } from './page.js';
import { referenceStyles } from './styles.js';

/**
 * `/openapi.json` and `/reference`: what the sandbox's addresses take and answer, for programs and
 * for people. The sandbox's own.
 *
 * @param secretKey goes into the requests to try; there is none in the document.
 */
export function referenceRoutes(endpoints: readonly Endpoint[], secretKey: string): Hono<AppEnv> {
  const describe = (context: Context) =>
    describeEndpoints(endpoints, new URL(context.req.url).origin, webhookEvents);
  return new Hono<AppEnv>()
    .get('/openapi.json', cors({ origin: '*' }), (context) => context.json(describe(context)))
    .get('/reference', secured(), (context) =>
      context.html(referencePage(describe(context), secretKey)),
    )
    .get('/reference/style.css', (context) =>
      context.body(pageStyles + referenceStyles, 200, {
        'content-type': 'text/css; charset=utf-8',
        'x-content-type-options': 'nosniff',
      }),
    );
}
