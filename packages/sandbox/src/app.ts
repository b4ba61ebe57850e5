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
import { consoleRoutes } from './console/routes.js';
import { emailEndpoints } from './emails/email-endpoints.js';
import { servePage } from './control/page.js';
import { controlEndpoints } from './control/endpoints.js';
import { prizeControls, prizeEndpoints } from './prizes/endpoints.js';
import { referenceRoutes } from './reference/routes.js';
import { kycControlEndpoints } from './kyc/kyc-control.js';
import { kycEndpoints } from './kyc/kyc-endpoints.js';
import { kycPageRoutes } from './kyc/kyc-page.js';
import { sdkRoutes } from './sdk-api/routes.js';
import { serveScript } from './sdk-api/script.js';
import type { Sandbox } from './sandbox.js';
import type { SandboxState } from './state.js';
import { w9Controls } from './w9/controls.js';
import { w9Routes } from './w9/routes.js';

const controlMethods = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'];

/** The REST API, all of it. */
function apiEndpoints(state: SandboxState): Endpoint[] {
  return [
    ...kycEndpoints(state),
    ...customerEndpoints(state),
    ...paymentIntentEndpoints(state),
    ...disbursementIntentEndpoints(state),
    ...disbursementEndpoints(state),
    ...prizeEndpoints(state),
    ...geolocationEndpoints(state),
    ...webhookEndpoints(state),
  ];
}

/** Puts the sandbox's addresses together. */
export function createApp(state: SandboxState, controls: Omit<Sandbox, 'fetch'>): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(async (context, next) => {
    state.origin = new URL(context.req.url).origin;
    await next();
  });
  app.get('/', servePage(controls));
  app.get('/v1', serveScript(state));
  app.use('/v1/*', requireSecretKey(state));
  app.use('/sandbox/*', cors({ origin: '*', allowMethods: controlMethods, maxAge: 600 }));
  const endpoints = [
    ...apiEndpoints(state),
    ...controlEndpoints(controls),
    ...kycControlEndpoints(state),
    ...prizeControls(state),
    ...w9Controls(state),
    ...emailEndpoints(controls),
  ];
  serve(app, endpoints);
  app.route('/', referenceRoutes(endpoints, state.secretKey));
  app.route('/sdk', sdkRoutes(state));
  app.route('/kyc', kycPageRoutes(state));
  app.route('/operator', consoleRoutes());
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
