import { invalidArgument } from './error.js';

/**
 * An id as one segment of a path, so that it names no other endpoint.
 *
 * @throws VivamoApiError `invalid-argument` for what cannot be one: empty, or with a dot segment,
 * which would climb out of its place, even encoded, on a server that decodes before it routes. A
 * slash may be in it, encoded: ids of yours may have one.
 */
export function segment(id?: string): string {
  if (typeof id === 'string' && id !== '' && !/(^|[\\/])\.\.?([\\/]|$)/.test(id)) {
    try {
      return encodeURIComponent(id);
    } catch {
      // Half a surrogate pair: not text.
    }
  }
  throw invalidArgument('The id cannot stand in an address');
}

/** The end of an address: what is given, or nothing. */
export function search(query: object = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}
