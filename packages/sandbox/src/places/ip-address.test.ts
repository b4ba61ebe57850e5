import { isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ipRange, parseIp } from './ip-address.js';

describe('parseIp', () => {
  it.each([
    ['192.0.2.1', 4, 0xc0000201n],
    ['::ffff:192.0.2.1', 4, 0xc0000201n],
    ['::FFFF:c000:0201', 4, 0xc0000201n],
    ['::', 6, 0n],
    ['::1', 6, 1n],
    ['2001:db8::1', 6, 0x20010db8000000000000000000000001n],
    ['fe80::1%eth0', 6, 0xfe800000000000000000000000000001n],
  ])('reads %s', (text, version, value) => {
    expect(parseIp(text)).toEqual({ version, value });
  });

  it.each([
    '',
    '1.2.3',
    '1.2.3.256',
    '01.2.3.4',
    '1:2',
    ':1',
    '1::2::3',
    '::g',
    'localhost',
    '::1.2.3',
  ])('refuses %j', (text) => {
    expect(parseIp(text)).toBeUndefined();
  });

  it('takes what Node takes for an address, and nothing else', () => {
    const text = fc.oneof(fc.ipV4(), fc.ipV6(), fc.stringMatching(/^[0-9a-f:.]{1,20}$/));
    fc.assert(
      fc.property(text, (address) => {
        expect(parseIp(address) !== undefined).toBe(isIP(address) !== 0);
      }),
      { numRuns: 500 },
    );
  });
});

it('tells whether an address lies in a range', () => {
  const within = (cidr: string, text: string) => {
    const ip = parseIp(text);
    return ip !== undefined && ipRange(cidr)(ip);
  };
  expect(within('198.51.100.0/24', '198.51.100.255')).toBe(true);
  expect(within('198.51.100.0/24', '::ffff:198.51.100.7')).toBe(true);
  expect(within('198.51.100.0/24', '198.51.101.0')).toBe(false);
  expect(within('2001:db8::/32', '2001:db8:ffff::1')).toBe(true);
  expect(within('2001:db8::/32', '2001:db9::1')).toBe(false);
  expect(within('0.0.0.0/0', '::1')).toBe(false);
});
