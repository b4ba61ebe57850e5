/** Where the sandbox takes the time from. Tests hand in one of their own and let hours pass. */
export interface Clock {
  /** Milliseconds since 1970, as `Date.now()` gives them. */
  now(): number;
}

/** The machine's own time: the default. */
export const systemClock: Clock = { now: () => Date.now() };

/** Where a sandbox's time is, against the clock it was made of. */
export interface ClockSetting {
  /** How far it is ahead, in milliseconds; less than 0 where it is behind. */
  ahead: number;
  /** Where it stands still: at this time, in milliseconds since 1970. */
  stoppedAt?: number;
}

/** A clock that can be put forward, set and stopped. */
export interface SettableClock extends Clock {
  /** Lets so many milliseconds pass at once. */
  advance(milliseconds: number): void;
  /** Makes it this time, in milliseconds since 1970. It runs on from there, or stands there. */
  set(time: number): void;
  /** Makes it stand still until it is started again. It can be put forward meanwhile. */
  stop(): void;
  /** Makes it run on from where it stands. */
  start(): void;
  readonly isRunning: boolean;
  /** How it is set, to be written down; and set so again. */
  setting: ClockSetting;
}

/**
 * Makes a clock that can be set from another.
 *
 * @param stoppedAt where it stands at first, in milliseconds since 1970; left out, it runs.
 */
export function createSettableClock(clock: Clock, stoppedAt?: number): SettableClock {
  let setting: ClockSetting =
    stoppedAt === undefined ? { ahead: 0 } : { ahead: stoppedAt - clock.now(), stoppedAt };
  const now = () => setting.stoppedAt ?? clock.now() + setting.ahead;
  const set = (time: number) => {
    const ahead = time - clock.now();
    setting = setting.stoppedAt === undefined ? { ahead } : { ahead, stoppedAt: time };
  };
  return {
    now,
    set,
    advance: (milliseconds) => set(now() + milliseconds),
    stop() {
      setting = { ...setting, stoppedAt: now() };
    },
    start() {
      setting = { ahead: now() - clock.now() };
    },
    get isRunning() {
      return setting.stoppedAt === undefined;
    },
    get setting() {
      return setting;
    },
    set setting(given) {
      setting = given;
    },
  };
}

/** The clock's time as the API writes it: ISO 8601, UTC, with milliseconds. */
export function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
