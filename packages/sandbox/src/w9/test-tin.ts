/** A number for the form that no person has. The sandbox's own choice of one. */
export const testTin = '000-00-0000';

/**
 * Numbers that the form takes, with or without hyphens: those that begin with 000, which is given to
 * nobody, so that no person's number comes into a sandbox.
 */
const pattern = /^000-?\d{2}-?(\d{4})$/;

/** The last four digits of a test number; `undefined` for any other text. */
export function lastFourOf(tin: string): string | undefined {
  return pattern.exec(tin)?.[1];
}
