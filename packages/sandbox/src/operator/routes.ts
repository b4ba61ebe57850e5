import { loadBrowserScript } from '#browser-scripts';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.js';
import { pageStyles } from '../control/page-styles.js';
import { operatorPage } from './page.js';
import { operatorStyles } from './styles.js';

/** Nothing but what the sandbox itself serves; neither script nor style in the page. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `/operator`: the page where a person approves payouts and settles payments. The sandbox's own. */
export function operatorRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .use(async (context, next) => {
      await next();
      context.header('cache-control', 'no-store');
      context.header('x-content-type-options', 'nosniff');
    })
    .get('/', (context) => {
      context.header('content-security-policy', policy);
      return context.html(operatorPage);
    })
    .get('/style.css', (context) =>
      context.body(pageStyles + operatorStyles, 200, { 'content-type': 'text/css; charset=utf-8' }),
    )
    .get('/script.js', async (context) =>
      context.body(await loadBrowserScript('operator'), 200, {
        'content-type': 'text/javascript; charset=utf-8',
      }),
    );
}
