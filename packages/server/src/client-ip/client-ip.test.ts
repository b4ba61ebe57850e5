import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIpResolver, type ClientIp } from './client-ip.js';

const request = (forwarded?: string) =>
  new Request('https://shop.example/', {
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  });
const byHeader = (trustedHops: number) =>
  createIpResolver({ header: 'x-forwarded-for', trustedHops });

describe('a header', () => {
  it.each([
    [1, '203.0.113.7', '203.0.113.7'],
    [1, '8.8.8.8, 203.0.113.7', '203.0.113.7'],
    [2, '8.8.8.8,203.0.113.7 , 10.0.0.1', '203.0.113.7'],
    [2, '203.0.113.7, 10.0.0.1', '203.0.113.7'],
    [1, ',,203.0.113.7:80', '203.0.113.7'],
    [1, 'x, [2001:db8::1]:80', '2001:db8::1'],
  ])('with %i hops: %j is %s', (hops, header, ip) => {
    expect(byHeader(hops)(request(header), {})).toBe(ip);
  });

  it.each([
    [1, undefined],
    [1, ''],
    [1, '203.0.113.7,'],
    [1, '203.0.113.7, unknown'],
    [2, '203.0.113.7'],
    [3, '203.0.113.7, 10.0.0.1'],
  ])('with %i hops: %j gives nobody', (hops, header) => {
    expect(() => byHeader(hops)(request(header), { ip: '10.0.0.1' })).toThrow(/not known/);
  });

  it('is not changed by whatever the customer puts before it', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789abcdef:.,;="[]% ') });
    const forged = fc.oneof(text, fc.array(fc.ipV4()).map(String), fc.ipV6());
    const hops = fc.array(fc.oneof(fc.ipV4(), fc.ipV6()), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(forged, hops, (prefix, entries) => {
        const resolve = byHeader(entries.length);
        const honest = resolve(request(entries.join(', ')), {});
        expect(resolve(request(`${prefix}, ${entries.join(', ')}`), {})).toBe(honest);
      }),
    );
  });

  it('is not changed by a second header of the same name', () => {
    const headers = new Headers();
    headers.append('X-Forwarded-For', '8.8.8.8');
    headers.append('X-Forwarded-For', '203.0.113.7');
    expect(byHeader(1)(new Request('https://shop.example/', { headers }), {})).toBe('203.0.113.7');
  });
});

describe('the runtime', () => {
  const resolve = createIpResolver('runtime');

  it('gives the address of the socket and looks at no header', () => {
    expect(resolve(request('8.8.8.8'), { ip: '::ffff:203.0.113.7' })).toBe('203.0.113.7');
  });

  it('gives nobody where it knows nobody', () => {
    expect(() => resolve(request('8.8.8.8'), {})).toThrow(/second argument/);
  });
});

describe('a function', () => {
  it('gives its address, read like the others', () => {
    expect(createIpResolver(() => ' [2001:DB8::1]:443 ')(request(), {})).toBe('2001:db8::1');
  });

  it.each([undefined, '', 'localhost', 7])('gives nobody with %j', (result) => {
    const resolve = createIpResolver(() => result as string);
    expect(() => resolve(request(), {})).toThrow(/not known/);
  });
});

it.each([
  undefined,
  null,
  'x-forwarded-for',
  {},
  { header: 'x-forwarded-for' },
  { header: 'x-forwarded-for', trustedHops: 0 },
  { header: 'x-forwarded-for', trustedHops: 1.5 },
  { header: 'bad header', trustedHops: 1 },
])('is a required choice: %j is none', (source) => {
  expect(() => createIpResolver(source as ClientIp)).toThrow(TypeError);
});
