import { ApiError } from './api-error.js';

/** The largest request body that is read, in bytes. The sandbox's own limit. */
export const maxBodyBytes = 100_000;

/**
 * Reads a request's body as text, and no further than {@link maxBodyBytes}.
 *
 * @throws ApiError 413 for a body that is larger.
 */
export async function readBodyText(request: Request): Promise<string> {
  // Where the length is told, HTTP sees to it that no more comes; a stream costs several times that.
  const told = request.headers.get('content-length');
  if (told === null) return readStream(request);
  if (Number(told) > maxBodyBytes) throw tooLarge();
  return request.text();
}

async function readStream(request: Request): Promise<string> {
  const reader = request.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBodyBytes) {
      await reader.cancel();
      throw tooLarge();
    }
    text += decoder.decode(value, { stream: true });
  }
}

function tooLarge(): ApiError {
  return new ApiError(
    413,
    'body-too-large',
    `The request body is too large. The sandbox reads at most ${maxBodyBytes} bytes.`,
  );
}
