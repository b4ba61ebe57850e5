import { z } from 'zod';
import { isIP } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import { inProduction, type Exchange, type Traffic } from '../traffic/traffic.js';
import type { Area, Endpoint, Rule } from './knowledge.js';

export const checkGeolocation: Endpoint = {
  method: 'POST',
  path: '/v1/operators/check-geolocation',
  known: 'documented',
  body: z.object({ ip: z.string() }),
  answer: z.strictObject({
    allowed: z.boolean(),
    country: z.string().nullish(),
    countryCode: z.string().length(2).nullish(),
    state: z.string().nullish(),
    stateCode: z.string().nullish(),
  }),
};

/** Addresses that the sandbox has places for, by what a check of them is about. */
export const addresses = {
  newYork: '192.0.2.1',
  newYorkV6: '2001:db8::1',
  washington: '198.51.100.1',
  england: '203.0.113.1',
  nowhere: '240.0.0.1',
};

/** The checks of an address. */
const checks = (traffic: Traffic, ip: string) =>
  traffic.answered(checkGeolocation).filter(({ body }) => body.ip === ip);

const allowed = ({ answer }: Exchange): boolean => answer.allowed;

/** Whether the same rules let one address through and not the other. */
const tellsApart = (traffic: Traffic, inside: string, outside: string) =>
  checks(traffic, inside).some(
    (one) =>
      allowed(one) &&
      checks(traffic, outside).some((other) => other.sandbox === one.sandbox && !allowed(other)),
  );

/** Whether the operator had rules of its own beside those of the platform. */
const hasOwnRules = ({ setup }: Exchange): boolean =>
  !!setup.account?.platformLocationRules && !!setup.account.locationRules;

/** Checks where the platform had the same rules, and the operator had none. */
const byPlatformAlone = (traffic: Traffic, { setup, body }: Exchange) =>
  checks(traffic, body.ip).filter(
    (one) =>
      one.setup.account?.locationRules === null &&
      isDeepStrictEqual(
        one.setup.account.platformLocationRules,
        setup.account?.platformLocationRules,
      ),
  );

const rules: Rule[] = [
  {
    name: 'geolocation.v4-and-v6',
    known: 'documented',
    says: 'An address is IPv4 or IPv6; anything else is refused.',
    seen(traffic) {
      const versions = traffic.answered(checkGeolocation).map(({ body }) => isIP(body.ip));
      const refused = traffic.refused(checkGeolocation).map(({ body }) => body?.ip);
      return (
        versions.includes(4) &&
        versions.includes(6) &&
        !versions.includes(0) &&
        refused.some((ip) => typeof ip === 'string')
      );
    },
  },
  {
    name: 'geolocation.country',
    known: 'documented',
    says: 'The country is checked first.',
    seen: (traffic) => tellsApart(traffic, addresses.newYork, addresses.england),
  },
  {
    name: 'geolocation.state',
    known: 'documented',
    says: 'Then the state, where that country has rules for states.',
    seen: (traffic) => tellsApart(traffic, addresses.newYork, addresses.washington),
  },
  {
    name: 'geolocation.state-only-where-ruled',
    known: 'documented',
    says: 'A country without rules for states is let through whatever the state.',
    seen: (traffic) =>
      checks(traffic, addresses.england).some(
        (one) =>
          allowed(one) &&
          one.answer.stateCode !== null &&
          checks(traffic, addresses.washington).some(
            (other) => other.sandbox === one.sandbox && !allowed(other),
          ),
      ),
  },
  {
    name: 'geolocation.codes',
    known: 'documented',
    says: 'Countries are ISO 3166-1 alpha-2 codes, states ISO 3166-2 codes as NY.',
    seen: (traffic) =>
      checks(traffic, addresses.newYork).some(
        ({ answer }) => answer.countryCode === 'US' && answer.stateCode === 'NY',
      ),
  },
  {
    name: 'geolocation.no-rules',
    known: 'documented',
    says: 'Without rules, all are allowed, no look-up is made, and no country is answered.',
    seen: (traffic) =>
      traffic
        .answered(checkGeolocation)
        .some(({ answer }) => answer.allowed && !('country' in answer)),
  },
  {
    name: 'geolocation.unresolved-in-test',
    known: 'documented',
    says: 'An address that cannot be resolved passes outside production; its place is null.',
    seen: (traffic) =>
      checks(traffic, addresses.nowhere).some(
        (one) =>
          !inProduction(one) &&
          allowed(one) &&
          ['country', 'countryCode', 'state', 'stateCode'].every(
            (name) => one.answer[name] === null,
          ),
      ),
  },
  {
    name: 'geolocation.unresolved-in-production',
    known: 'documented',
    says: 'An address that cannot be resolved is refused in production.',
    seen(traffic) {
      const asked = checks(traffic, addresses.nowhere).filter(inProduction);
      return asked.length > 0 && !asked.some(allowed);
    },
  },
  {
    name: 'geolocation.operator-over-platform',
    known: 'documented',
    says: 'The operator’s rules override those of the platform, either way.',
    seen: (traffic) =>
      [true, false].every((verdict) =>
        traffic
          .answered(checkGeolocation)
          .some(
            (one) =>
              hasOwnRules(one) &&
              allowed(one) === verdict &&
              byPlatformAlone(traffic, one).some((other) => allowed(other) !== verdict),
          ),
      ),
  },
  {
    name: 'geolocation.platform-defaults',
    known: 'documented',
    says: 'Where the operator has no rules, those of the platform apply.',
    seen: (traffic) =>
      traffic
        .answered(checkGeolocation)
        .some(
          (one) =>
            !!one.setup.account?.platformLocationRules &&
            one.setup.account.locationRules === null &&
            !allowed(one),
        ),
  },
  {
    name: 'geolocation.sdk-403',
    known: 'documented',
    says: 'Every request of the SDK is checked by IP; one from a blocked place is a 403.',
    seen: (traffic) =>
      traffic.at('GET', /^\/sdk\/session$/).some(({ sandbox, key, status, answer }) => {
        const inAnotherPlace = traffic
          .at('GET', /^\/sdk\/session$/)
          .some((one) => one.sandbox === sandbox && one.key === key && one.status === 200);
        return status === 403 && /location/i.test(answer.message) && inAnotherPlace;
      }),
  },
];

export const geolocation: Area = { endpoints: [checkGeolocation], rules };
