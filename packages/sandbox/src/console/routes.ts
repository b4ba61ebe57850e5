import { loadBrowserScript } from '#browser-scripts';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.js';
import { consolePage } from './page.js';
import { consoleStyles } from './styles.js';

/** Nothing but what the sandbox itself serves; neither script nor style in the page. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * `/operator`: the operator console, where a person sees all that is in the sandbox and decides
 * what happens next. The sandbox's own.
 */
export function consoleRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .use(async (context, next) => {
      await next();
      context.header('cache-control', 'no-store');
      context.header('x-content-type-options', 'nosniff');
    })
    .get('/', (context) => {
      context.header('content-security-policy', policy);
      return context.html(consolePage);
    })
    .get('/style.css', (context) =>
      context.body(consoleStyles, 200, { 'content-type': 'text/css; charset=utf-8' }),
    )
    .get('/script.js', async (context) =>
      context.body(await loadBrowserScript('console'), 200, {
        'content-type': 'text/javascript; charset=utf-8',
      }),
    );
}
