import { describe, expect, it } from 'vitest';
import { errorOf, refusal, startOperator } from '../operator.js';

const newYork = {
  country: 'United States',
  countryCode: 'US',
  state: 'New York',
  stateCode: 'NY',
};
const washington = { ...newYork, state: 'Washington', stateCode: 'WA' };
const england = {
  country: 'United Kingdom',
  countryCode: 'GB',
  state: 'England',
  stateCode: 'ENG',
};
const nowhere = { country: null, countryCode: null, state: null, stateCode: null };

describe('the location check', () => {
  it.each([
    ['192.0.2.1', { allowed: true, ...newYork }],
    ['198.51.100.1', { allowed: false, ...washington }],
    ['203.0.113.1', { allowed: false, ...england }],
    ['2001:db8::1', { allowed: true, ...newYork }],
    ['2001:db8:1::1', { allowed: false, ...washington }],
    ['2001:DB8:2:0:0:0:0:1', { allowed: false, ...england }],
    ['240.0.0.1', { allowed: true, ...nowhere }],
  ])('of %s answers %j', async (ip, verdict) => {
    const { client } = await startOperator();
    expect(await client.geolocation.check({ ip })).toEqual(verdict);
  });

  it('refuses in production what cannot be placed', async () => {
    const { client } = await startOperator({ environment: 'production' });
    expect(await client.geolocation.check({ ip: '240.0.0.1' })).toEqual({
      allowed: false,
      ...nowhere,
    });
  });

  it('leaves the place out where there are no rules', async () => {
    const { client } = await startOperator({ account: { locationRules: null } });
    expect(await client.geolocation.check({ ip: '203.0.113.1' })).toEqual({ allowed: true });
  });

  it.each(['', 'here', '192.0.2.256', '192.0.2.1, 198.51.100.1'])(
    'refuses %j, which is no address',
    async (ip) => {
      const { client } = await startOperator();
      expect(await errorOf(client.geolocation.check({ ip }))).toMatchObject(
        refusal(400, 'Validation failed', [{ isIp: expect.stringContaining('ip') }]),
      );
    },
  );
});
