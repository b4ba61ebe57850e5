import { invalidArgument } from './error.js';

/**
 * A yes or a no, and nothing that passes for one, such as the text 'false'.
 *
 * @throws VivamoApiError `invalid-argument`
 */
export function decision(value: boolean): boolean {
  if (typeof value !== 'boolean') throw invalidArgument('The decision must be true or false');
  return value;
}
