const minute = 60_000;

/**
 * How long after an attempt that failed the next one is made, in milliseconds: up to five, after 1,
 * 2, 3, … minutes. Documented by Vivamo; that the last two come after 4 and 5 is assumed.
 *
 * @param attempts how many were made.
 * @returns `undefined` where there is no further one.
 */
export function retryDelay(attempts: number): number | undefined {
  return attempts <= 5 ? attempts * minute : undefined;
}
