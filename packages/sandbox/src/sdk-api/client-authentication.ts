import type { Context, MiddlewareHandler } from 'hono';
import type { z } from 'zod';
import { ApiError } from '../api/api-error.js';
import { bearerToken } from '../api/authentication.js';
import { readBody } from '../api/validation.js';
import { visitorIp, type AppEnv } from '../app-env.js';
import { checkLocation } from '../places/location-check.js';
import type { SandboxState } from '../state.js';
import { environmentHeader, publishableKeyHeader } from './messages.js';

/**
 * Lets a request of the SDK stand-in through: right keys, from a place that may transact. Checks
 * by IP on every such request, and `403` for each failure, are documented by Vivamo; the words and
 * codes are the sandbox's own.
 */
export function requireClientSecret(state: SandboxState): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    authenticate(context, state);
    await next();
  };
}

/**
 * Reads the body of such a request. What it is about may be gone when the body is there, by a reset
 * above all: it is looked at again, and what stands in the context from then on is what there is.
 *
 * @throws ApiError 400 as `readBody`, 403 as {@link requireClientSecret}.
 */
export async function readClientBody<Schema extends z.ZodType>(
  context: Context<AppEnv>,
  state: SandboxState,
  schema: Schema,
): Promise<z.output<Schema>> {
  const body = await readBody(context.req.raw, schema);
  authenticate(context, state);
  return body;
}

function authenticate(context: Context<AppEnv>, state: SandboxState): void {
  const key = context.req.header(publishableKeyHeader);
  if (key !== state.publishableKey) {
    throw new ApiError(403, 'key-invalid', 'The publishable key is not valid.');
  }
  if (context.req.header(environmentHeader) !== state.environment) {
    throw new ApiError(403, 'key-invalid', environmentMismatch(state.environment));
  }
  const secret = bearerToken(context.req.header('authorization'));
  const intent = secret === undefined ? undefined : findIntent(state, secret);
  const kyc = secret === undefined || intent ? undefined : findKyc(state, secret);
  const holder = intent ?? kyc?.record;
  if (!holder) {
    throw new ApiError(403, 'client-secret-invalid', 'The client secret is not valid.');
  }
  if (!checkLocation(visitorIp(context), state).allowed) {
    throw new ApiError(
      403,
      'location-blocked',
      `${intent ? nouns[intent.kind] : 'Identity checks'} are not available in your location.`,
    );
  }
  if (state.clock.now() >= holder.secretExpiresAt) {
    throw new ApiError(403, 'client-secret-expired', 'The client secret has expired.');
  }
  if (intent) context.set('intent', intent);
  else context.set('kyc', kyc);
}

/** Lets through who has the client secret of an intent, and not that of a verification. */
export const requireIntent: MiddlewareHandler<AppEnv> = async (context, next) => {
  if (context.get('kyc')) {
    throw new ApiError(
      403,
      'client-secret-invalid',
      'This client secret is for createKycElements(), and for nothing else.',
    );
  }
  await next();
};

const nouns = { payment: 'Payments', disbursement: 'Payouts' };

/** The secret decides which way the money goes: payments and payouts are opened alike. */
function findIntent({ paymentIntents, disbursementIntents }: SandboxState, secret: string) {
  return paymentIntents.findBySecret(secret) ?? disbursementIntents.findBySecret(secret);
}

/** Whose identity is verified with a client secret, and how that stands. */
function findKyc({ customers }: SandboxState, secret: string) {
  return customers.findKyc(({ clientSecretKey }) => clientSecretKey === secret);
}

function environmentMismatch(environment: SandboxState['environment']): string {
  return environment === 'test'
    ? 'This is a test key, and the SDK was initialised for production. Pass environment: "test".'
    : 'This is a production key, and the SDK was initialised for test. Leave environment out.';
}
