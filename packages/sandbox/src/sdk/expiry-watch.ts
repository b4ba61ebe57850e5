import { RequestError } from './api-client.js';
import { pause } from './pause.js';
import type { Stage } from './stage.js';

/** Refusals that mean that the time is over: of an intent, or of a verification. */
const expiries: ReadonlyArray<RequestError['code']> = ['intent-expired', 'client-secret-expired'];

const interval = 2000;

/** How often it is looked again for a form that is no longer in the page, before giving up. */
const looksWhileGone = 30;

/**
 * Says so when an intent or a verification expires while its form is open. The server is asked,
 * since only its clock counts and that can be put forward; while nobody sees the form, or it asks
 * for nothing, it rests.
 */
export async function watchExpiry(stage: Stage): Promise<void> {
  const { frame, signal } = stage;
  let looksLeft = looksWhileGone;
  for (;;) {
    await pause(interval, signal);
    if (signal.aborted) return;
    looksLeft = frame.connected ? looksWhileGone : looksLeft - 1;
    if (looksLeft < 0) return;
    if (!stage.isAsking || document.visibilityState !== 'visible') continue;
    try {
      await stage.look();
    } catch (error) {
      // Whatever else may be wrong is said when the customer goes on.
      const expired = error instanceof RequestError && expiries.includes(error.code);
      const notice = expired && stage.isAsking && !signal.aborted ? stage.dead(error) : undefined;
      if (notice) stage.end(notice);
    }
  }
}
