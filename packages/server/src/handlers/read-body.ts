import { HandlerError } from './handler-error.js';

/** How much of a body is taken, and how long it may take to come. */
export interface BodyLimits {
  /** Default: 8 192, what the wire contract needs many times over; for webhooks 1 048 576. */
  readonly maxBodyBytes?: number | undefined;
  /**
   * In milliseconds from when the handler is called until the last byte; from 1 to 2 147 483 647.
   * Default: 10 000.
   */
  readonly bodyTimeoutMs?: number | undefined;
}

/** More are no body of anybody's who means well, and each costs far more than its bytes. */
const MAX_PIECES = 10_000;

/**
 * Reads a request's body: no more than `maxBodyBytes` of it, whatever its content-length says, and
 * for no longer than `bodyTimeoutMs`.
 *
 * @throws HandlerError 413, 408 or 400 of the wire contract.
 */
export async function readBody(
  request: Request,
  { maxBodyBytes = 8_192, bodyTimeoutMs = 10_000 }: BodyLimits,
): Promise<Uint8Array<ArrayBuffer>> {
  if (request.bodyUsed) {
    throw new Error('The body was read before. Pass the request on unread.');
  }
  // Before the timer, as it may throw where a server puts off making the request.
  const reader = request.body?.getReader();

  const readAll = async () => {
    let bytes = new Uint8Array();
    let length = 0;
    let value: Uint8Array | undefined;
    // What is announced counts as if it had come.
    let end = Number(request.headers.get('content-length'));
    for (let pieces = 0; ; pieces += 1) {
      if (!(end <= maxBodyBytes && pieces < MAX_PIECES)) {
        const message = `The body must not exceed ${maxBodyBytes} bytes.`;
        throw new HandlerError(413, 'body-too-large', message);
      }
      if (value) {
        if (end > bytes.length) {
          const shorter = bytes;
          bytes = new Uint8Array(end * 2);
          bytes.set(shorter);
        }
        // Copied, as a small piece may be a view of a large buffer.
        bytes.set(value, length);
        length = end;
      }
      const read = await reader?.read();
      if (!read || read.done) return bytes.slice(0, length);
      value = read.value;
      end = length + value.byteLength;
    }
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new HandlerError(408, 'request-timeout', 'The body came too slowly.')),
      bodyTimeoutMs,
    );
  });
  try {
    return await Promise.race([readAll(), late]);
  } catch (error) {
    reader?.cancel().catch(() => {}); // Not awaited: a sender that stalls must not hold the answer.
    throw error instanceof HandlerError
      ? error
      : new HandlerError(400, 'bad-request', 'The body ended early.');
  } finally {
    clearTimeout(timer);
  }
}
