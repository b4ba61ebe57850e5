import { loadBrowserScript } from '#browser-scripts';
import { Hono } from 'hono';
import type { AppEnv } from '../app-env.js';
import { secured } from '../pages/secured.js';
import { consolePage } from './page.js';
import { consoleStyles } from './styles.js';

/**
 * `/operator`: the operator console, where a person sees all that is in the sandbox and decides
 * what happens next. The sandbox's own.
 */
export function consoleRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .use(secured({ script: true }))
    .get('/', (context) => context.html(consolePage))
    .get('/style.css', (context) =>
      context.body(consoleStyles, 200, { 'content-type': 'text/css; charset=utf-8' }),
    )
    .get('/script.js', async (context) =>
      context.body(await loadBrowserScript('console'), 200, {
        'content-type': 'text/javascript; charset=utf-8',
      }),
    );
}
