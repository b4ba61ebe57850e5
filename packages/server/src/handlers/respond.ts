import { VivamoApiError } from '../client/error.js';
import { HandlerError } from './handler-error.js';

/** A JSON answer that no cache keeps and no browser takes for something else. */
export function respond(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...headers,
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** What the browser may know of anything thrown. The rest is the cause, for `onError`. */
export function toHandlerError(error: unknown): HandlerError {
  if (error instanceof HandlerError) return error;
  const vivamoAtFault =
    error instanceof VivamoApiError &&
    error.code !== 'refused' &&
    error.code !== 'invalid-argument';
  return vivamoAtFault
    ? new HandlerError(
        502,
        'vivamo-unavailable',
        'The payment service cannot be reached at the moment.',
        { cause: error },
      )
    : new HandlerError(500, 'internal', 'The request could not be completed.', { cause: error });
}
