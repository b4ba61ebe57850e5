import { HandlerError } from './handler-error.js';
import { type BodyLimits, readBody } from './read-body.js';

/** A JSON object as it came, nothing in it checked. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Reads a request's JSON object.
 *
 * @throws HandlerError 415, 413, 408 or 400 of the wire contract.
 */
export async function readJson(request: Request, limits: BodyLimits): Promise<JsonObject> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new HandlerError(415, 'unsupported-media-type', 'Send application/json.');
  }
  const bytes = await readBody(request, limits);
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as JsonObject;
    }
  } catch {
    // Not JSON: said below.
  }
  throw new HandlerError(400, 'bad-request', 'The body must be a JSON object.');
}
