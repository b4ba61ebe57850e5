import { parseUrl } from '../parse-url.js';

/** Which pages may call a handler. */
export interface OriginRule {
  /** Whether the request may be answered. */
  accepts(request: Request): boolean;
  /** The CORS headers of an answer; none for a page of the same origin. */
  headers(request: Request, method: string): Record<string, string>;
}

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
        `allowedOrigins takes origins such as "https://shop.example", received ${JSON.stringify(origin)}.`,
      );
    }
  }
  const listed = (request: Request) => {
    const origin = request.headers.get('origin');
    return origin !== null && allowedOrigins.includes(origin) ? origin : undefined;
  };
  return {
    accepts(request) {
      if (listed(request) !== undefined) return true;
      const site = request.headers.get('sec-fetch-site');
      // `none`: the address bar or a bookmark, so no page at all.
      if (site !== null) return site === 'same-origin' || site === 'none';
      const origin = request.headers.get('origin');
      return origin === null || origin === new URL(request.url).origin;
    },
    headers(request, method) {
      const origin = listed(request);
      return {
        vary: 'Origin',
        ...(origin !== undefined && {
          'access-control-allow-origin': origin,
          'access-control-allow-credentials': 'true',
          ...(isPreflight(request) && {
            'access-control-allow-methods': method,
            'access-control-allow-headers': 'content-type',
          }),
        }),
      };
    },
  };
}

/** Whether the browser only asks if it may ask. */
export function isPreflight(request: Request): boolean {
  return request.method === 'OPTIONS' && request.headers.has('access-control-request-method');
}
