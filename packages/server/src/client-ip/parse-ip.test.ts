import { isIP, isIPv4 } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIp } from './parse-ip.js';

describe('parseIp', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    [' 203.0.113.7\t', '203.0.113.7'],
    ['203.0.113.7:4711', '203.0.113.7'],
    ['0.0.0.0', '0.0.0.0'],
    ['2001:DB8:0:0::1', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['[2001:db8::1]:443', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['[fe80::1%25eth0]:80', 'fe80::1'],
    ['::1', '::1'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::ffff:cb00:7107', '203.0.113.7'],
    ['[::FFFF:203.0.113.7]:80', '203.0.113.7'],
    ['::ffff:0:0', '0.0.0.0'],
  ])('reads %j as %s', (text, ip) => {
    expect(parseIp(text)).toBe(ip);
  });

  it.each([
    '',
    'unknown',
    '_hidden',
    '203.0.113',
    '203.0.113.256',
    '203.0.113.07',
    '203.0.113.7.1',
    '0x7f.0.0.1',
    '2130706433',
    '203.0.113.7:',
    '203.0.113.7:http',
    '203.0.113.7%eth0',
    '203.0.113.7, 198.51.100.1',
    '[203.0.113.7]',
    '2001:db8::1::2',
    '2001:db8::1]:80',
    '[2001:db8::1',
    '[2001:db8::1]x',
    '::1/64',
    '::1]@evil.example/[',
    '12345::',
    'for=203.0.113.7',
    '１.2.3.4',
  ])('refuses %j', (text) => {
    expect(parseIp(text)).toBeUndefined();
  });

  it('reads every address, with and without a port', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV6(), fc.integer({ min: 0, max: 65535 }), (v4, v6, port) => {
        expect(parseIp(v4)).toBe(v4);
        expect(parseIp(`${v4}:${port}`)).toBe(v4);
        expect(parseIp(`::ffff:${v4}`)).toBe(v4);
        const read = parseIp(v6);
        expect(read).toBeDefined();
        expect(parseIp(`[${v6}]:${port}`)).toBe(read);
      }),
    );
  });

  it('gives addresses alone, and the same for each again', () => {
    const noise = fc.string({ unit: fc.constantFrom(...'0123456789abcdef:.[]%, x') });
    fc.assert(
      fc.property(fc.oneof(noise, fc.string(), fc.ipV6()), (text) => {
        const ip = parseIp(text);
        if (ip === undefined) {
          expect(isIPv4(text)).toBe(false);
          return;
        }
        expect(isIP(ip)).not.toBe(0);
        expect(parseIp(ip)).toBe(ip);
      }),
    );
  });
});
