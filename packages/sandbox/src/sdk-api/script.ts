import { loadBrowserScript } from '#browser-scripts';
import type { Context } from 'hono';
import type { AppEnv } from '../app-env.js';
import { readCallShape } from '../call-shapes.js';

const headers = {
  'content-type': 'text/javascript; charset=utf-8',
  'cache-control': 'no-store',
  // A page may ask of everything it embeds that it says so (Cross-Origin-Embedder-Policy).
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
};

/**
 * `GET /v1`: the SDK stand-in, one classic script. It reads its call shape from its own address;
 * an address with a shape that does not exist is a 400, so that a typing error is seen.
 */
export async function serveScript(context: Context<AppEnv>): Promise<Response> {
  try {
    readCallShape(new URL(context.req.url).searchParams);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return context.text(error.message, 400);
  }
  return context.body(await loadBrowserScript('sdk'), 200, headers);
}
