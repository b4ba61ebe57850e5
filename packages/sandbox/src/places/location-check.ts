import {
  hasRules,
  mayTransact,
  type LocationAnswer,
  type LocationRules,
} from './location-rules.js';
import type { IpAddress } from './ip-address.js';
import { locate, type SandboxLocation } from './place.js';

/** Vivamo's two environments: they differ in a few documented rules. */
export type SandboxEnvironment = 'test' | 'production';

/** What a location check depends on, besides the address. */
export interface LocationSettings {
  rules: LocationRules | null;
  location: SandboxLocation;
  environment: SandboxEnvironment;
}

/** Checks an address against the rules. `undefined` is a visitor whose address is not known. */
export function checkLocation(
  ip: IpAddress | undefined,
  { rules, location, environment }: LocationSettings,
): LocationAnswer {
  if (!hasRules(rules)) return { allowed: true };
  const place = locate(ip, location);
  return {
    allowed: mayTransact(rules, place, environment !== 'production'),
    country: place?.country ?? null,
    countryCode: place?.countryCode ?? null,
    state: place?.state ?? null,
    stateCode: place?.stateCode ?? null,
  };
}
