/** Where the sandbox takes the time from. Tests hand in one of their own and let hours pass. */
export interface Clock {
  /** Milliseconds since 1970, as `Date.now()` gives them. */
  now(): number;
}

/** The machine's own time: the default. */
export const systemClock: Clock = { now: () => Date.now() };

/** A clock that can be put forward. */
export interface AdvancingClock extends Clock {
  /** Lets so many milliseconds pass at once. */
  advance(milliseconds: number): void;
  /** Goes by the clock it was made of again. */
  restore(): void;
}

/** Makes a clock that can be put forward from another. */
export function createAdvancingClock(clock: Clock): AdvancingClock {
  let ahead = 0;
  return {
    now: () => clock.now() + ahead,
    advance(milliseconds) {
      ahead += milliseconds;
    },
    restore() {
      ahead = 0;
    },
  };
}

/** The clock's time as the API writes it: ISO 8601, UTC, with milliseconds. */
export function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
