import { parseUrl } from '../parse-url.js';

/** Which Vivamo the client talks to. The two are separate systems with keys of their own. */
export type VivamoEnvironment = 'production' | 'test';

/** Documented by Vivamo. */
const BASES: Readonly<Record<VivamoEnvironment, string>> = {
  production: 'https://api.vivamo.co',
  test: 'https://api.test.vivamo.co',
};

const LOOPBACK = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * The address that every path is put after, without a slash at its end.
 *
 * @throws TypeError for another environment, and for a `baseUrl` that is not HTTPS (plain HTTP is
 * accepted on loopback alone), or that carries credentials, a query or a fragment.
 */
export function resolveBaseUrl(environment: VivamoEnvironment, baseUrl?: string): string {
  if (!Object.hasOwn(BASES, environment)) {
    // Not repeated in the message: with two options mixed up it is the key.
    throw new TypeError("environment must be 'production' or 'test'.");
  }
  const url = parseUrl(baseUrl ?? BASES[environment]);
  const safe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (!url || !safe || url.username || url.password || url.search || url.hash) {
    // Not repeated in the message: it may carry a password.
    throw new TypeError(
      'baseUrl must be an https: address (http: on loopback alone) without credentials, query ' +
        'or fragment.',
    );
  }
  return url.href.replace(/\/+$/, '');
}
