import { NotSavedError } from '../saving.js';
import type { AttemptRecord } from './delivery.js';
import { sign, signatureHeader } from './signature.js';
import type { Webhook } from './webhook.js';

/** What events are sent with: the part of `fetch` that is needed. */
export type SendRequest = (url: string, init: RequestInit) => Promise<Response>;

/** How long an answer is waited for, in milliseconds of real time. The sandbox's own choice. */
const patience = 30_000;

/**
 * Sends an event to a webhook once. A redirect is not followed, as it is no 200.
 *
 * @param givenUp ends the sending, where nobody wants it any more.
 * @returns what came of it; never rejects.
 */
export async function sendEvent(
  { url, headers, secretKey }: Pick<Webhook, 'url' | 'headers' | 'secretKey'>,
  body: string,
  send: SendRequest,
  givenUp: AbortSignal,
): Promise<Pick<AttemptRecord, 'result' | 'status' | 'reason'>> {
  const tooLong = AbortSignal.timeout(patience);
  try {
    const bytes = new TextEncoder().encode(body);
    const all = new Headers(headers);
    all.set('content-type', 'application/json');
    all.set(signatureHeader, await sign(bytes, secretKey));
    const response = await send(url, {
      method: 'POST',
      headers: all,
      body: bytes,
      redirect: 'manual',
      signal: AbortSignal.any([tooLong, givenUp]),
    });
    const { status } = response;
    // Nothing is made of the body. What goes wrong with it does not undo the answer.
    response.body?.cancel().catch(() => undefined);
    return { result: status === 200 ? 'delivered' : 'refused', status };
  } catch (error) {
    return { result: 'unreachable', reason: reasonOf(error, tooLong.aborted) };
  }
}

function reasonOf(error: unknown, tooLong: boolean): string {
  if (error instanceof NotSavedError) return error.message;
  return tooLong ? 'It took longer than 30 seconds.' : 'The connection failed.';
}
