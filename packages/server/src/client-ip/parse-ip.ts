import { parseUrl } from '../parse-url.js';

/**
 * Reads one IP address out of what proxies and runtimes write: `203.0.113.7`, `203.0.113.7:4711`,
 * `2001:db8::1`, `[2001:db8::1]:443`, `fe80::1%eth0`, `::ffff:203.0.113.7`, spaces around it.
 *
 * @returns the address alone, v4-mapped ones as v4, IPv6 in its shortest form; undefined for
 * anything else, also for a v4 octet with a leading zero, which some read as octal.
 */
export function parseIp(text: string): string | undefined {
  const bare = text.trim();
  const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(bare)?.[1];
  if (bracketed !== undefined) return parseV6(bracketed);
  const v4 = /^(\d[\d.]*)(?::\d{1,5})?$/.exec(bare)?.[1];
  return v4?.includes('.') ? parseV4(v4) : parseV6(bare);
}

function parseV4(text: string): string | undefined {
  const octets = text.split('.');
  const valid = octets.every((octet) => /^(0|[1-9]\d{0,2})$/.test(octet) && Number(octet) <= 255);
  return valid && octets.length === 4 ? text : undefined;
}

function parseV6(text: string): string | undefined {
  const address = text.replace(/%[\w.~-]+$/, '');
  if (!/^[\da-f:.]+$/i.test(address) || !address.includes(':')) return undefined;
  const short = parseUrl(`http://[${address}]`)?.hostname.slice(1, -1);
  const mapped = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(short ?? '');
  return mapped ? `${twoOctets(mapped[1])}.${twoOctets(mapped[2])}` : short;
}

function twoOctets(hex = ''): string {
  const value = parseInt(hex, 16);
  return `${value >> 8}.${value & 255}`;
}
