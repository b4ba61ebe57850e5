import { EFFECT_UNKNOWN, VivamoApiError } from './error.js';

/**
 * Does the work of one call, and gives up on it when its time is over or its caller aborts: at once,
 * whether or not the work heeds the signal. No timer or listener is left behind.
 *
 * @throws VivamoApiError `timeout` or `aborted`; where it is aborted already, nothing is begun.
 */
export async function withDeadline<T>(
  endpoint: string,
  timeoutMs: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const { signal } = controller;
  const over = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as VivamoApiError));
  });
  const onAbort = () =>
    controller.abort(
      new VivamoApiError(`${endpoint} was aborted by its caller.`, {
        code: 'aborted',
        cause: outer?.reason,
      }),
    );
  const timer = setTimeout(
    () =>
      controller.abort(
        new VivamoApiError(
          `Vivamo did not answer ${endpoint} within ${timeoutMs} ms; ${EFFECT_UNKNOWN}`,
          { code: 'timeout' },
        ),
      ),
    timeoutMs,
  );
  outer?.addEventListener('abort', onAbort);
  if (outer?.aborted) onAbort();
  try {
    return await Promise.race([over, ...(signal.aborted ? [] : [work(signal)])]);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', onAbort);
  }
}
