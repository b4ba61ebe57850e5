import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { ApiError } from './api/api-error.js';
import { requireSecretKey } from './api/authentication.js';
import { customerEndpoints } from './api/customers.js';
import { disbursementIntentEndpoints } from './api/disbursement-intents.js';
import { disbursementEndpoints } from './api/disbursements.js';
import { serve, type Endpoint } from './api/endpoint.js';
import { geolocationEndpoints } from './api/geolocation.js';
import { paymentIntentEndpoints } from './api/payment-intents.js';
import { webhookEndpoints } from './api/webhooks.js';
import type { AppEnv } from './app-env.js';
import { servePage } from './control/page.js';
import { controlEndpoints } from './control/endpoints.js';
import { operatorRoutes } from './operator/routes.js';
import { sdkRoutes } from './sdk-api/routes.js';
import { serveScript } from './sdk-api/script.js';
import type { Sandbox } from './sandbox.js';
import type { SandboxState } from './state.js';

const controlMethods = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'];

/** The REST API, all of it. */
function apiEndpoints(state: SandboxState): Endpoint[] {
  return [
    ...customerEndpoints(state),
    ...paymentIntentEndpoints(state),
    ...disbursementIntentEndpoints(state),
    ...disbursementEndpoints(state),
    ...geolocationEndpoints(state),
    ...webhookEndpoints(state),
  ];
}

/** Puts the sandbox's addresses together. */
export function createApp(state: SandboxState, controls: Omit<Sandbox, 'fetch'>): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/', servePage(controls));
  app.get('/v1', serveScript);
  app.use('/v1/*', requireSecretKey(state));
  app.use('/sandbox/*', cors({ origin: '*', allowMethods: controlMethods, maxAge: 600 }));
  serve(app, [...apiEndpoints(state), ...controlEndpoints(controls)]);
  app.route('/sdk', sdkRoutes(state));
  app.route('/operator', operatorRoutes());

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
