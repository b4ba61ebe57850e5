import { Hono } from 'hono';
import { controlAccess } from './access/control-access.js';
import { ApiError } from './api/api-error.js';
import { requireSecretKey } from './api/authentication.js';
import { serve } from './api/endpoint.js';
import { apiEndpoints } from './api/endpoints.js';
import type { AppEnv } from './app-env.js';
import { consoleRoutes } from './console/routes.js';
import type { SandboxControls } from './control/controls.js';
import { controlEndpoints } from './control/endpoints.js';
import { kycPageRoutes } from './kyc/kyc-page.js';
import { formPageRoutes } from './pages/form-page.js';
import { homeRoutes } from './pages/home-page.js';
import { tryPageRoutes } from './pages/try-page.js';
import { referenceRoutes } from './reference/routes.js';
import { sdkRoutes } from './sdk-api/routes.js';
import { serveScript } from './sdk-api/script.js';
import type { SandboxState } from './state.js';
import { w9Routes } from './w9/routes.js';

/** Puts the sandbox's addresses together. */
export function createApp(state: SandboxState, controls: SandboxControls): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.route('/', homeRoutes(controls));
  app.get('/v1', serveScript(state));
  app.use('/v1/*', requireSecretKey(state), async (context, next) => {
    // Links lead to where the operator's server finds the sandbox, unless it was said otherwise.
    if (!state.isPublicUrlGiven) state.origin = new URL(context.req.url).origin;
    await next();
  });
  app.use('/sandbox/*', controlAccess);
  const endpoints = [...apiEndpoints(state), ...controlEndpoints(controls)];
  serve(app, endpoints);
  app.route('/', referenceRoutes(endpoints, state.secretKey));
  app.route('/sdk', sdkRoutes(state));
  app.route('/form', formPageRoutes());
  app.route('/kyc', kycPageRoutes(state));
  app.route('/operator', consoleRoutes());
  app.route('/try', tryPageRoutes(state));
  app.route('/w9', w9Routes(state));

  app.notFound((context) => {
    const { method, path } = context.req;
    const message = `The sandbox has nothing at ${method} ${path}.`;
    return context.json(new ApiError(404, 'not-found', message).toResponse(), 404);
  });
  app.onError((error, context) => {
    if (error instanceof ApiError) return context.json(error.toResponse(), error.status);
    console.error(error);
    const message = 'The sandbox failed to answer. This is a fault of the sandbox.';
    return context.json(new ApiError(500, 'internal', message).toResponse(), 500);
  });
  return app;
}
