import { loadBrowserScript } from '#browser-scripts';
import type { Context } from 'hono';
import type { AppEnv } from '../app-env.js';
import { readCallShape } from '../call-shapes.js';
import { faultyScript } from '../scenario/script-fault.js';
import type { SandboxState } from '../state.js';

const headers = {
  'content-type': 'text/javascript; charset=utf-8',
  'cache-control': 'no-store',
  // A page may ask of everything it embeds that it says so (Cross-Origin-Embedder-Policy).
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
};

/**
 * `GET /v1`: the SDK stand-in, one classic script. It reads its call shape from its own address;
 * an address with a shape that does not exist is a 400, so that a typing error is seen. A scenario
 * can have it served broken, or not at all.
 */
export function serveScript(state: Pick<SandboxState, 'scenario'>) {
  return async (context: Context<AppEnv>): Promise<Response> => {
    try {
      readCallShape(new URL(context.req.url).searchParams);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return context.text(error.message, 400);
    }
    const script = faultyScript(state.scenario.script, await loadBrowserScript('sdk'));
    return script === undefined
      ? context.text('Not found', 404)
      : context.body(script, 200, headers);
  };
}
