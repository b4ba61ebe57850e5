import { describe, expect, it } from 'vitest';
import { addresses } from '../areas/geolocation.js';
import { startOperator } from '../operator/operator.js';
import type { Setup } from '../traffic/traffic.js';
import { expectRefused } from './every-endpoint.js';

/** An operator, and what it is told of each address. */
async function startChecks(setup?: Setup) {
  const { api } = await startOperator(setup);
  const check = async (ip: string) =>
    (await api('POST', '/operators/check-geolocation', { ip })).answer;
  return { api, check, allowed: async (ip: string) => (await check(ip)).allowed };
}

const noRules = { locationRules: null };

describe('geolocation', () => {
  it('checks the country, then the state', async () => {
    const { check, allowed } = await startChecks();
    expect(await check(addresses.newYork)).toEqual({
      allowed: true,
      country: 'United States',
      countryCode: 'US',
      state: 'New York',
      stateCode: 'NY',
    });
    expect(await allowed(addresses.newYorkV6)).toBe(true);
    expect(await allowed(addresses.england)).toBe(false);
    expect(await allowed(addresses.washington)).toBe(false);
  });

  it('checks the state only where the country has rules for states', async () => {
    const locationRules = {
      countries: { allow: ['US', 'GB'] },
      states: { US: { allow: ['NY'] } },
    };
    const { allowed } = await startChecks({ account: { locationRules } });
    expect(await allowed(addresses.newYork)).toBe(true);
    expect(await allowed(addresses.washington)).toBe(false);
    expect(await allowed(addresses.england)).toBe(true);
  });

  it('takes addresses only', async () => {
    const { api } = await startChecks();
    for (const ip of ['here', '192.0.2.256', '2001:db8::g']) {
      expectRefused(await api('POST', '/operators/check-geolocation', { ip }));
    }
  });

  it('lets everybody through without rules, and looks nothing up', async () => {
    const { check } = await startChecks({ account: noRules });
    for (const ip of Object.values(addresses)) expect(await check(ip)).toEqual({ allowed: true });
  });

  it('lets an address pass that cannot be resolved, but not in production', async () => {
    const unknown = { country: null, countryCode: null, state: null, stateCode: null };
    const test = await startChecks();
    expect(await test.check(addresses.nowhere)).toEqual({ allowed: true, ...unknown });
    const production = await startChecks({ environment: 'production' });
    expect(await production.check(addresses.nowhere)).toEqual({ allowed: false, ...unknown });
    expect(await production.allowed(addresses.newYork)).toBe(true);
  });

  it('goes by the operator’s rules before those of the platform', async () => {
    const platformLocationRules = {
      countries: { allow: ['US'] },
      states: { US: { block: ['NY'] } },
    };
    const alone = await startChecks({ account: { ...noRules, platformLocationRules } });
    expect(await alone.allowed(addresses.newYork)).toBe(false);
    expect(await alone.allowed(addresses.washington)).toBe(true);

    const locationRules = { countries: { allow: ['US'] }, states: { US: { block: ['WA'] } } };
    const operator = await startChecks({ account: { locationRules, platformLocationRules } });
    expect(await operator.allowed(addresses.newYork)).toBe(true);
    expect(await operator.allowed(addresses.washington)).toBe(false);
  });

  it.each(['createPayment', 'createPayout'] as const)(
    'checks the SDK’s requests by their own address: %s',
    async (create) => {
      const operator = await startOperator();
      const { clientSecretKey } = await operator[create]();
      const customer = operator.browser(clientSecretKey);
      expect((await customer.session()).status).toBe(200);
      await operator.control('PUT', '/location', { location: 'blocked' });
      expectRefused(await customer.session(), 403);
      expectRefused(await customer.verify('card'), 403);
    },
  );
});
