import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { AppEnv } from '../app-env.js';
import type { SandboxState } from '../state.js';
import { requireClientSecret } from './client-authentication.js';
import { environmentHeader, publishableKeyHeader } from './messages.js';
import { sdkPaymentRoutes } from './payments.js';
import { sessionRoutes } from './session.js';
import { verificationRoutes } from './verifications.js';

/** `/sdk`: what the SDK stand-in itself asks for, from pages of any origin. The sandbox's own. */
export function sdkRoutes(state: SandboxState): Hono<AppEnv> {
  const allowHeaders = ['authorization', 'content-type', publishableKeyHeader, environmentHeader];
  return new Hono<AppEnv>()
    .use(cors({ origin: '*', allowHeaders, allowMethods: ['GET', 'POST'], maxAge: 600 }))
    .use(requireClientSecret(state))
    .route('/session', sessionRoutes(state))
    .route('/verifications', verificationRoutes(state))
    .route('/payments', sdkPaymentRoutes(state));
}
