import type { MiddlewareHandler } from 'hono';
import type { SandboxState } from '../state.js';
import { ApiError } from './api-error.js';

/** The token of an `Authorization: Bearer …` header. */
export function bearerToken(header: string | undefined): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1];
}

/**
 * Lets only requests with the secret key through. `403` for a bad key is documented; the words are
 * the sandbox's own, and never repeat what was received.
 */
export function requireSecretKey(state: SandboxState): MiddlewareHandler {
  return async (context, next) => {
    const key = bearerToken(context.req.header('authorization'));
    if (key !== state.secretKey) throw new ApiError(403, 'key-invalid', describeKey(key));
    await next();
  };
}

function describeKey(key: string | undefined): string {
  if (key === undefined) {
    return 'There is no secret key. Send the header "Authorization: Bearer <secret key>".';
  }
  return key.startsWith('pk_')
    ? 'This is a publishable key. Send the secret key, from the server only.'
    : 'The secret key is not valid. Check the key that the server is configured with.';
}
