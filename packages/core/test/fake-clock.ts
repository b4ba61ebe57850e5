import type { Clock } from '../src/time-limit.js';

interface Timer {
  id: number;
  at: number;
  callback: () => void;
}

/** 2026-03-01, noon. */
export const NOON = Date.UTC(2026, 2, 1, 12);

/** Lets every promise that is already settled be heard, and what follows from it. */
export const flush = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A clock that stands still until it is told to go on. */
export class FakeClock implements Clock {
  readonly #timers = new Map<number, Timer>();
  #now = NOON;
  #lastId = 0;

  readonly Date = { now: () => this.#now };

  readonly setTimeout = (callback: () => void, ms: number): number => {
    const id = ++this.#lastId;
    this.#timers.set(id, { id, at: this.#now + Math.max(0, ms), callback });
    return id;
  };

  readonly clearTimeout = (id: number): void => {
    this.#timers.delete(id);
  };

  /** How many timers wait. */
  get waiting(): number {
    return this.#timers.size;
  }

  /** Lets `ms` pass; timers ring in their order, and all that follows from each is heard. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    await flush();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#now = Math.max(this.#now, next.at);
      this.#ring(next);
      await flush();
    }
    this.#now = Math.max(this.#now, end);
  }

  /** The device sleeps: time passes and no timer rings, until it is awake and they ring late. */
  async sleep(ms: number): Promise<void> {
    this.#now += ms;
    const due = [...this.#timers.values()].filter(({ at }) => at <= this.#now);
    for (const timer of due.sort(byTime)) if (this.#timers.has(timer.id)) this.#ring(timer);
    await flush();
  }

  /** Somebody sets the clock; the timers do not mind. */
  set(ms: number): void {
    const by = ms - this.#now;
    this.#now = ms;
    for (const timer of this.#timers.values()) timer.at += by;
  }

  #next(end: number): Timer | undefined {
    return [...this.#timers.values()].filter(({ at }) => at <= end).sort(byTime)[0];
  }

  #ring({ id, callback }: Timer): void {
    this.#timers.delete(id);
    callback();
  }
}

const byTime = (a: Timer, b: Timer) => a.at - b.at || a.id - b.id;
