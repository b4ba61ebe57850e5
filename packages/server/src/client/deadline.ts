import { EFFECT_UNKNOWN, VivamoApiError } from './error.js';

/** One call's end: its time limit and its caller's signal, whichever comes first. */
export interface Deadline {
  /**
   * Settles as the work does, or rejects when the time has come, even if the work never settles.
   * Once it has come, work is not even begun.
   */
  race<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Rejects early when the time has come. */
  wait(ms: number): Promise<void>;
  /** Clears the timer and the listener. */
  end(): void;
}

/** Starts the clock of the call `name`. */
export function startDeadline(name: string, timeoutMs: number, outer?: AbortSignal): Deadline {
  const controller = new AbortController();
  let fail: (error: VivamoApiError) => void;
  const over = new Promise<never>((_, reject) => {
    fail = reject;
  });
  over.catch(() => {}); // Where nothing races any more, its rejection is nobody's.

  const finish = (error: VivamoApiError) => {
    fail(error);
    controller.abort();
  };
  const onAbort = () =>
    finish(
      new VivamoApiError(`${name} was aborted by its caller.`, {
        code: 'aborted',
        cause: outer?.reason,
      }),
    );
  const timer = setTimeout(
    () =>
      finish(
        new VivamoApiError(
          `Vivamo did not answer ${name} within ${timeoutMs} ms; ${EFFECT_UNKNOWN}`,
          { code: 'timeout' },
        ),
      ),
    timeoutMs,
  );
  if (outer?.aborted) onAbort();
  else outer?.addEventListener('abort', onAbort, { once: true });

  const { signal } = controller;
  const race = <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> =>
    signal.aborted ? over : Promise.race([over, work(signal)]);
  return {
    race,
    async wait(ms) {
      let pause: ReturnType<typeof setTimeout> | undefined;
      try {
        await race(() => new Promise<void>((resolve) => (pause = setTimeout(resolve, ms))));
      } finally {
        clearTimeout(pause);
      }
    },
    end() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', onAbort);
    },
  };
}
