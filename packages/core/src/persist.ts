import { isVivamoError, type VivamoErrorCode } from './error/error.js';

const TIMES = 3;
const FIRST_PAUSE_MS = 1000;

/**
 * Tries up to three times, as long as the failure is a VivamoError whose code `isPassing`, with a
 * pause of about one and then two seconds, which differs so that pages do not come back together.
 */
export async function persist<T>(
  attempt: (code: VivamoErrorCode | undefined) => Promise<T>,
  isPassing: RegExp,
  pause: (ms: number) => Promise<unknown>,
): Promise<T> {
  let code: VivamoErrorCode | undefined;
  for (let times = 1; ; times++) {
    try {
      return await attempt(code);
    } catch (error) {
      if (!isVivamoError(error) || !isPassing.test(error.code) || times === TIMES) throw error;
      code = error.code;
    }
    await pause(FIRST_PAUSE_MS * times * (0.5 + Math.random()));
  }
}
