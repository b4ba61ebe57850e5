const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Whether a text is the date that somebody now living can be born at: `YYYY-MM-DD`, a day that
 * there was, from 1900 on.
 *
 * @param now milliseconds since 1970.
 */
export function isDateOfBirth(text: string, now: number): boolean {
  const time = isRealDate(text) ? Date.parse(text) : NaN;
  return time >= Date.UTC(1900, 0, 1) && time <= now;
}

/** Whether a text is a day that there is: `YYYY-MM-DD`. */
export function isRealDate(text: string): boolean {
  if (!pattern.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // A day too many would become one of the next month.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * How many years old somebody is, who was born at a day as {@link isRealDate} has it. Who was born
 * on 29 February is a year older on 1 March, where there is no other. Days begin and end in UTC.
 *
 * @param now milliseconds since 1970.
 */
export function ageAt(dateOfBirth: string, now: number): number {
  const today = new Date(now).toISOString().slice(0, 10);
  const years = Number(today.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return today.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
}
