import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { ApiError } from '../api/api-error.js';
import { isAllowedOrigin } from './allowed-host.js';

const allowMethods = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'];

/** What the SDK stand-in asks, on whatever page it is. There is nothing in it but a choice. */
const openPath = '/sandbox/scenario';

const forAny = cors({ origin: '*', allowMethods: ['GET'], maxAge: 600 });

const forLocal = cors({
  origin: (origin, context) => (isAllowedOrigin(origin, context.req.url) ? origin : null),
  allowMethods,
  maxAge: 600,
});

/**
 * Lets pages of this machine use the control API, and no others: it has no key, so that any page
 * that a developer looks at could act on their sandbox.
 */
export const controlAccess: MiddlewareHandler = async (context, next) => {
  const { method, path, url } = context.req;
  if (path === openPath && (method === 'GET' || method === 'OPTIONS')) return forAny(context, next);
  const origin = context.req.header('origin');
  if (origin !== undefined && !isAllowedOrigin(origin, url)) {
    throw new ApiError(
      403,
      'origin-not-allowed',
      'Only pages of this machine may use the control API. Ask from a server, or from localhost.',
    );
  }
  return forLocal(context, next);
};
