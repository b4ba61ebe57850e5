import { z } from 'zod';
import { ipRange, type IpAddress } from './ip-address.js';

/** Where an address is. Codes: ISO 3166-1 alpha-2, and ISO 3166-2 without the country. */
export interface Place {
  country: string;
  countryCode: string;
  state: string | null;
  stateCode: string | null;
}

/** Where the sandbox puts a visitor of its own machine: somewhere allowed, or blocked. */
export const sandboxLocationSchema = z.enum(['allowed', 'blocked']);

/** Where the sandbox puts a visitor of its own machine: somewhere allowed, or blocked. */
export type SandboxLocation = z.output<typeof sandboxLocationSchema>;

const usa = { country: 'United States', countryCode: 'US' };
const newYork: Place = { ...usa, state: 'New York', stateCode: 'NY' };
const washington: Place = { ...usa, state: 'Washington', stateCode: 'WA' };
const england: Place = {
  country: 'United Kingdom',
  countryCode: 'GB',
  state: 'England',
  stateCode: 'ENG',
};

/** The two places that `location` chooses between: Albany in New York, Seattle in Washington. */
const sandboxPlaces: Record<SandboxLocation, Place> = { allowed: newYork, blocked: washington };

/*
 * The ranges reserved for documentation, given places. Nobody has these addresses, so they are
 * safe to write into tests. Reserved ones stand for what no look-up can resolve.
 */
const table: ReadonlyArray<readonly [(ip: IpAddress) => boolean, Place | undefined]> = [
  [ipRange('192.0.2.0/24'), newYork],
  [ipRange('198.51.100.0/24'), washington],
  [ipRange('203.0.113.0/24'), england],
  [ipRange('2001:db8:1::/48'), washington],
  [ipRange('2001:db8:2::/48'), england],
  [ipRange('2001:db8::/32'), newYork],
  [ipRange('240.0.0.0/4'), undefined],
];

/**
 * Looks an address up. All addresses outside the table, loopback and private networks first among
 * them, are where the sandbox's `location` says; so is a visitor whose address is not known.
 *
 * @returns `undefined` for an address that cannot be resolved (240.0.0.0/4 here).
 */
export function locate(ip: IpAddress | undefined, location: SandboxLocation): Place | undefined {
  const row = ip && table.find(([contains]) => contains(ip));
  return row ? row[1] : sandboxPlaces[location];
}
