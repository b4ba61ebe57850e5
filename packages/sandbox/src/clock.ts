/** Where the sandbox takes the time from. Tests hand in one of their own and let hours pass. */
export interface Clock {
  /** Milliseconds since 1970, as `Date.now()` gives them. */
  now(): number;
}

/** The machine's own time: the default. */
export const systemClock: Clock = { now: () => Date.now() };

/** Between what times a clock can be set, in milliseconds since 1970: the sandbox's own choice. */
const earliest = Date.UTC(2000, 0);
const end = Date.UTC(2100, 0);

/** Whether a clock can be set to a time, in milliseconds since 1970: from 2000 to 2100. */
export function isSettableTime(time: number): boolean {
  return time >= earliest && time < end;
}

/** Where a sandbox's time is, against the clock it was made of. */
export interface ClockSetting {
  /** How far it is ahead, in milliseconds; less than 0 where it is behind. */
  ahead: number;
  /** Where it stands still: at this time, in milliseconds since 1970. */
  stoppedAt?: number;
}

/** A clock that can be put forward, set and stopped. */
export interface SettableClock extends Clock {
  /**
   * Lets so many milliseconds pass at once.
   *
   * @throws RangeError where that leads out of the years from 2000 to 2100.
   */
  advance(milliseconds: number): void;
  /**
   * Makes it this time, in milliseconds since 1970. It runs on from there, or stands there.
   *
   * @throws RangeError for one that is not from 2000 to 2100.
   */
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
 * @throws RangeError where that is not from 2000 to 2100.
 */
export function createSettableClock(clock: Clock, stoppedAt?: number): SettableClock {
  if (stoppedAt !== undefined) assertSettable(stoppedAt);
  let setting: ClockSetting =
    stoppedAt === undefined ? { ahead: 0 } : { ahead: stoppedAt - clock.now(), stoppedAt };
  const now = () => setting.stoppedAt ?? clock.now() + setting.ahead;
  const set = (time: number) => {
    assertSettable(time);
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

function assertSettable(time: number): void {
  if (isSettableTime(time)) return;
  throw new RangeError(
    'The clock can be set from 2000 to 2100 only, in milliseconds since 1970. ' +
      `Received ${time}, which is not in that time.`,
  );
}

/** The clock's time as the API writes it: ISO 8601, UTC, with milliseconds. */
export function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
