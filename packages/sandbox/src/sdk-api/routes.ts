import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { AppEnv } from '../app-env.js';
import type { SandboxState } from '../state.js';
import { requireClientSecret, requireIntent } from './client-authentication.js';
import { sdkKycRoutes } from './kyc.js';
import { environmentHeader, publishableKeyHeader } from './messages.js';
import { sdkPaymentRoutes } from './payments.js';
import { sdkPhoneRoutes } from './phone.js';
import { sessionRoutes } from './session.js';
import { storedInstrumentRoutes } from './stored-instruments.js';
import { verificationRoutes } from './verifications.js';

/**
 * `/sdk`: what the SDK stand-in itself asks for, from pages of any origin. From `requireIntent` on,
 * all is about an intent. The sandbox's own.
 */
export function sdkRoutes(state: SandboxState): Hono<AppEnv> {
  const allowHeaders = ['authorization', 'content-type', publishableKeyHeader, environmentHeader];
  const allowMethods = ['GET', 'POST', 'DELETE'];
  return new Hono<AppEnv>()
    .use(cors({ origin: '*', allowHeaders, allowMethods, maxAge: 600 }))
    .use(requireClientSecret(state))
    .route('/session', sessionRoutes(state))
    .route('/kyc', sdkKycRoutes(state))
    .use(requireIntent)
    .route('/phone', sdkPhoneRoutes(state))
    .route('/verifications', verificationRoutes(state))
    .route('/stored-instruments', storedInstrumentRoutes(state))
    .route('/payments', sdkPaymentRoutes(state));
}
