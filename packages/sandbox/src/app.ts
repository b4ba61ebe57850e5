import { Hono } from 'hono';
import { ApiError } from './api/api-error.js';
import { requireSecretKey } from './api/authentication.js';
import { customerRoutes } from './api/customers.js';
import { disbursementIntentRoutes } from './api/disbursement-intents.js';
import { disbursementRoutes } from './api/disbursements.js';
import { geolocationRoutes } from './api/geolocation.js';
import { paymentIntentRoutes } from './api/payment-intents.js';
import { webhookRoutes } from './api/webhooks.js';
import type { AppEnv } from './app-env.js';
import { servePage } from './control/page.js';
import { controlRoutes } from './control/routes.js';
import { operatorRoutes } from './operator/routes.js';
import { sdkRoutes } from './sdk-api/routes.js';
import { serveScript } from './sdk-api/script.js';
import type { Sandbox } from './sandbox.js';
import type { SandboxState } from './state.js';

/** Puts the sandbox's addresses together. */
export function createApp(state: SandboxState, controls: Omit<Sandbox, 'fetch'>): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/', servePage(controls));
  app.get('/v1', serveScript);
  app.use('/v1/*', requireSecretKey(state));
  app.route('/v1/customers', customerRoutes(state));
  app.route('/v1/payment-intents', paymentIntentRoutes(state));
  app.route('/v1/disbursement-intents', disbursementIntentRoutes(state));
  app.route('/v1/disbursements', disbursementRoutes(state));
  app.route('/v1/operators', geolocationRoutes(state));
  app.route('/v1/operators/webhooks', webhookRoutes(state));
  app.route('/sdk', sdkRoutes(state));
  app.route('/operator', operatorRoutes());
  app.route('/sandbox', controlRoutes(controls));

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
