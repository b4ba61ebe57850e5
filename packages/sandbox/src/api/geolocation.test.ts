import { describe, expect, it } from 'vitest';
import { createOperator } from '../../test/operator.js';
import type { SandboxOptions } from '../state.js';

const check = (ip: unknown, options?: SandboxOptions) =>
  createOperator(options).api('POST', '/v1/operators/check-geolocation', { ip });

describe('the location check', () => {
  it('gives the place of an address that may transact', async () => {
    expect(await check('192.0.2.7')).toEqual({
      status: 200,
      body: {
        allowed: true,
        country: 'United States',
        countryCode: 'US',
        state: 'New York',
        stateCode: 'NY',
      },
    });
  });

  it.each([
    ['198.51.100.1', false],
    ['::ffff:198.51.100.1', false],
    ['203.0.113.1', false],
    ['2001:db8::1', true],
    ['2001:db8:1::1', false],
    ['2001:db8:2::1', false],
    ['127.0.0.1', true],
    ['::1', true],
    ['192.168.1.20', true],
  ])('of %s says allowed: %s by the default rules', async (ip, allowed) => {
    expect((await check(ip)).body.allowed).toBe(allowed);
  });

  it('puts a visitor of this machine where the location says', async () => {
    const { body } = await check('127.0.0.1', { location: 'blocked' });
    expect(body).toMatchObject({ allowed: false, stateCode: 'WA' });
  });

  it('looks nothing up where there are no rules', async () => {
    expect((await check('203.0.113.1', { account: { locationRules: null } })).body).toEqual({
      allowed: true,
    });
    expect((await check('203.0.113.1', { account: { locationRules: {} } })).body).toEqual({
      allowed: true,
    });
  });

  it('asks for the country first, then for the state where the country has rules', async () => {
    const rules = {
      countries: { block: ['GB'] },
      states: { US: { allow: ['WA'] }, GB: { allow: ['ENG'] } },
    };
    expect((await check('192.0.2.1', { account: { locationRules: rules } })).body.allowed).toBe(
      false,
    );
    expect((await check('198.51.100.1', { account: { locationRules: rules } })).body.allowed).toBe(
      true,
    );
    expect((await check('203.0.113.1', { account: { locationRules: rules } })).body.allowed).toBe(
      false,
    );
  });

  it('lets what cannot be resolved pass in test, and not in production', async () => {
    const unknown = { country: null, countryCode: null, state: null, stateCode: null };
    const production = { environment: 'production' } as const;
    expect((await check('240.0.0.1')).body).toEqual({ allowed: true, ...unknown });
    expect((await check('240.0.0.1', production)).body).toEqual({ allowed: false, ...unknown });
  });

  it.each(['', 'localhost', '1.2.3', '192.0.2.1:80'])('refuses %j as an address', async (ip) => {
    const { status, body } = await check(ip);
    expect(status).toBe(400);
    expect(body.errors).toEqual([{ isIp: 'ip must be an IP address, v4 or v6' }]);
  });
});
