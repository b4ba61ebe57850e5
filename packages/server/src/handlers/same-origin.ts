import { parseUrl } from '../parse-url.js';

/** What a handler says to the origin of a request. */
export interface OriginVerdict {
  /** Whether the request may be answered. */
  readonly accepted: boolean;
  /** Whether the browser of a listed origin only asks if it may ask. */
  readonly isPreflight: boolean;
  /** The CORS headers of the answer; without leave for a page of the same origin. */
  readonly headers: Record<string, string>;
}

/** Says which pages may call a handler of this method. */
export type OriginRule = (request: Request, method: string) => OriginVerdict;

/**
 * Same origin, and the origins listed.
 *
 * `Sec-Fetch-Site` decides where it is there. The browser compares the page with the address it
 * asked, so it is right behind a proxy that changes host or scheme, a page's script cannot set it,
 * and who is not a browser has no cookies of the customer to misuse. Browsers leave it out over
 * plain HTTP beyond loopback; `Origin`, where there is one, must then equal the origin of the
 * request's own URL.
 *
 * @throws TypeError for an entry that is not an origin, `*` and `null` among them.
 */
export function createOriginRule(allowedOrigins: readonly string[] = []): OriginRule {
  for (const origin of allowedOrigins) {
    if (!/^https?:/.test(origin) || parseUrl(origin)?.origin !== origin) {
      throw new TypeError(
        `allowedOrigins must be origins, "https://shop.example", received ${JSON.stringify(origin)}.`,
      );
    }
  }
  return ({ headers, method, url }, allowed) => {
    const origin = headers.get('origin');
    const site = headers.get('sec-fetch-site');
    const isListed = origin !== null && allowedOrigins.includes(origin);
    const isPreflight =
      isListed && method === 'OPTIONS' && headers.has('access-control-request-method');
    return {
      accepted:
        isListed ||
        (site === null
          ? origin === null || origin === new URL(url).origin
          : // `none`: the address bar or a bookmark, so no page at all.
            site === 'same-origin' || site === 'none'),
      isPreflight,
      headers: {
        vary: 'Origin',
        ...(isListed && {
          'access-control-allow-origin': origin,
          'access-control-allow-credentials': 'true',
        }),
        ...(isPreflight && {
          'access-control-allow-methods': allowed,
          'access-control-allow-headers': 'content-type',
        }),
      },
    };
  };
}
