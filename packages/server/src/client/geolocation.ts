import type { CallOptions, Requester } from './request.js';

/** Whether a customer may transact from where they are. Documented by Vivamo. */
export interface GeolocationVerdict {
  readonly allowed: boolean;
  /** Left out where no location rules are set. That null is a place not known is *assumed*. */
  readonly country?: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode?: string | null;
  readonly state?: string | null;
  /** ISO 3166-2 without the country: `NY`. */
  readonly stateCode?: string | null;
}

/** Location checks. */
export interface Geolocation {
  /**
   * Checks the customer's address, v4 or v6, against your location rules. An address that cannot
   * be placed passes in test and is refused in production. It changes nothing, so it is retried.
   */
  check(query: { readonly ip: string }, options?: CallOptions): Promise<GeolocationVerdict>;
}

/** Binds the group to a requester. */
export function createGeolocation(request: Requester): Geolocation {
  return {
    check: ({ ip }, options) =>
      request(
        'POST /v1/operators/check-geolocation',
        { body: { ip }, isRead: true, shape: { allowed: 'boolean' } },
        options,
      ),
  };
}
