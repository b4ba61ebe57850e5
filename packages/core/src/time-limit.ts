/**
 * Time, injected so that a flow is tested without waiting; a browser's `window` is one.
 * Milliseconds throughout.
 */
export interface Clock {
  Date: { now(): number };
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(handle: never): void;
}

/** What a device that slept is granted, so that an answer that came meanwhile is heard first. */
const GRACE_AFTER_SLEEP_MS = 2000;

/**
 * Settles as `work` does, unless `ms` pass first (rejects with `late()`) or `signal` is aborted
 * (rejects with its reason). Leaves neither timer nor listener behind.
 */
export function within<T>(
  work: T | PromiseLike<T>,
  ms: number,
  clock: Clock,
  signal: AbortSignal,
  late: () => unknown,
): Promise<T> {
  let timer: unknown;
  let abort = () => {};
  return new Promise<T>((resolve, reject) => {
    const due = clock.Date.now() + ms;
    const expire = () => reject(late());
    timer = clock.setTimeout(() => {
      if (clock.Date.now() - due > GRACE_AFTER_SLEEP_MS) {
        timer = clock.setTimeout(expire, GRACE_AFTER_SLEEP_MS);
      } else expire();
    }, ms);
    abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    Promise.resolve(work).then(resolve, reject);
  }).finally(() => {
    clock.clearTimeout(timer as never);
    signal.removeEventListener('abort', abort);
  });
}

/** Resolves after `ms`, or as soon as `signal` is aborted. */
export function sleep(ms: number, clock: Clock, signal: AbortSignal): Promise<void> {
  return within(new Promise<void>(() => {}), ms, clock, signal, () => {}).catch(() => {});
}

/** Naps that can all be ended early. */
export interface Alarm {
  /** Resolves after `ms`, or when woken; who naps asks anew whether it still has to. */
  nap(ms: number): Promise<void>;
  wake(): void;
}

/** The longest that a timer of the platform can wait. */
const LONGEST_MS = 2 ** 31 - 1;

/** Makes an alarm. */
export function createAlarm(clock: Clock): Alarm {
  let sleeping = new AbortController();
  return {
    nap: (ms) => sleep(Math.min(ms, LONGEST_MS), clock, sleeping.signal),
    wake() {
      sleeping.abort();
      sleeping = new AbortController();
    },
  };
}
