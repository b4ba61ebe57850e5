import { HandlerError } from './handler-error.js';

/** How much of a body is taken, and how long it may take to come. */
export interface BodyLimits {
  /** Default: 8 192, what the wire contract needs many times over; for webhooks 1 048 576. */
  readonly maxBodyBytes?: number | undefined;
  /** In milliseconds, from the first byte to the last. Default: 10 000. */
  readonly bodyTimeoutMs?: number | undefined;
}

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
    throw new Error('The body was read before the handler got the request. Pass it on unread.');
  }
  const tooLarge = () =>
    new HandlerError(413, 'body-too-large', `The body must not exceed ${maxBodyBytes} bytes.`);
  if (Number(request.headers.get('content-length')) > maxBodyBytes) throw tooLarge();

  // Before the timer, as it may throw where a server puts off making the request.
  const reader = request.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new HandlerError(408, 'request-timeout', 'The body came too slowly.')),
      bodyTimeoutMs,
    );
  });
  try {
    while (reader) {
      const { done, value } = await Promise.race([reader.read(), late]);
      if (done) break;
      length += value.byteLength;
      if (length > maxBodyBytes) throw tooLarge();
      chunks.push(value);
    }
  } catch (error) {
    reader?.cancel().catch(() => {}); // Not awaited: a sender that stalls must not hold the answer.
    throw error instanceof HandlerError
      ? error
      : new HandlerError(400, 'bad-request', 'The body ended early.');
  } finally {
    clearTimeout(timer);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
