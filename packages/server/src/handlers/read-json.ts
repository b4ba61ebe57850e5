import { HandlerError } from './handler-error.js';

/** What the bodies of the wire contract need, many times over. */
export const DEFAULT_MAX_BODY_BYTES = 8192;

/** A JSON object as it came, nothing in it checked. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Reads a request's JSON object, and no more than `maxBytes` of it, whatever its content-length
 * says.
 *
 * @throws HandlerError 415, 413 or 400 of the wire contract.
 */
export async function readJson(request: Request, maxBytes: number): Promise<JsonObject> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new HandlerError(415, 'unsupported-media-type', 'Send application/json.');
  }
  if (request.bodyUsed) {
    throw new Error('The body was read before the handler got the request. Pass it on unread.');
  }
  const bytes = await readBounded(request, maxBytes);
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

async function readBounded(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () =>
    new HandlerError(413, 'body-too-large', `The body must not exceed ${maxBytes} bytes.`);
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLarge();

  const bytes = new Uint8Array(maxBytes);
  let length = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read().catch(() => {
      throw new HandlerError(400, 'bad-request', 'The body ended early.');
    });
    if (done) break;
    if (length + value.byteLength > maxBytes) {
      reader.cancel().catch(() => {}); // Not awaited: a sender that stalls must not hold the answer.
      throw tooLarge();
    }
    bytes.set(value, length);
    length += value.byteLength;
  }
  return bytes.subarray(0, length);
}
