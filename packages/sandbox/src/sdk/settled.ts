import type { SdkPayment } from '../sdk-api/messages.js';
import { RequestError } from './api-client.js';
import { dead } from './notices.js';

const firstPause = 250;
const longestPause = 2000;

/** How often it is asked on for a form that is no longer in the page, before giving up. */
const asksWhileGone = 5;

/**
 * Asks for an attempt until it has settled. An attempt that was sent is not given up because an
 * answer got lost; only the end of the form, or of interest in it, ends the asking.
 *
 * @param watched whether the form is still in the page; an SDK may never be told that it is not.
 * @returns `undefined` where the asking ended first.
 */
export async function settled(
  ask: () => Promise<SdkPayment>,
  watched: () => boolean,
  signal: AbortSignal,
): Promise<SdkPayment | undefined> {
  let asksLeft = asksWhileGone;
  for (let wait = firstPause; !signal.aborted; wait = Math.min(wait * 1.5, longestPause)) {
    asksLeft = watched() ? asksWhileGone : asksLeft - 1;
    if (asksLeft < 0) return undefined;
    try {
      const payment = await ask();
      if (payment.status !== 'pending') return payment;
    } catch (error) {
      if (!(error instanceof RequestError) || dead(error)) throw error;
    }
    await pause(wait, signal);
  }
  return undefined;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done() {
      signal.removeEventListener('abort', done);
      clearTimeout(timer);
      resolve();
    }
    signal.addEventListener('abort', done, { once: true });
  });
}
