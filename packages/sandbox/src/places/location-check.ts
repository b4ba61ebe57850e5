import { z } from 'zod';
import type { AccountSettings } from '../account/account-settings.js';
import type { IpAddress } from './ip-address.js';
import { mayTransact, rulesInForce } from './location-rules.js';
import { locate, type SandboxLocation } from './place.js';

/** Vivamo's two environments: they differ in a few documented rules. */
export const environmentSchema = z.enum(['test', 'production']);

/** One of Vivamo's two environments. */
export type SandboxEnvironment = z.output<typeof environmentSchema>;

/** What a location check depends on, besides the address. */
export interface LocationSettings {
  readonly account: Pick<AccountSettings, 'locationRules' | 'platformLocationRules'>;
  readonly location: SandboxLocation;
  readonly environment: SandboxEnvironment;
}

const name = z.string().nullable().optional();

/** An answer of the location check. Documented by Vivamo. */
export const locationAnswerSchema = z
  .object({ allowed: z.boolean(), country: name, countryCode: name, state: name, stateCode: name })
  .meta({
    description: 'The names and codes are left out where there are no rules, null where not known.',
  });

/** Checks an address against the rules. `undefined` is a visitor whose address is not known. */
export function checkLocation(
  ip: IpAddress | undefined,
  { account, location, environment }: LocationSettings,
): z.output<typeof locationAnswerSchema> {
  const rules = rulesInForce(account.locationRules, account.platformLocationRules);
  if (!rules) return { allowed: true };
  const place = locate(ip, location);
  return {
    allowed: mayTransact(rules, place, environment !== 'production'),
    country: place?.country ?? null,
    countryCode: place?.countryCode ?? null,
    state: place?.state ?? null,
    stateCode: place?.stateCode ?? null,
  };
}
