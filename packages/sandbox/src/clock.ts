/** Where the sandbox takes the time from. Tests hand in one of their own and let hours pass. */
export interface Clock {
  /** Milliseconds since 1970, as `Date.now()` gives them. */
  now(): number;
}

/** The machine's own time: the default. */
export const systemClock: Clock = { now: () => Date.now() };

/** The clock's time as the API writes it: ISO 8601, UTC, with milliseconds. */
export function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
