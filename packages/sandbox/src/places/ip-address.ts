/** An IP address as a number, and its kind. IPv4 inside IPv6 (`::ffff:192.0.2.1`) is IPv4. */
export interface IpAddress {
  version: 4 | 6;
  value: bigint;
}

const mappedPrefix = 0xffffn;

/**
 * Reads an IPv4 or IPv6 address. A zone (`fe80::1%eth0`) is left aside, as sockets report one.
 *
 * @returns `undefined` where the text is no address.
 */
export function parseIp(text: string): IpAddress | undefined {
  const address = text.split('%', 1)[0] ?? '';
  const v4 = parseV4(address);
  if (v4 !== undefined) return { version: 4, value: v4 };
  const v6 = parseV6(address);
  if (v6 === undefined) return undefined;
  if (v6 >> 32n === mappedPrefix) return { version: 4, value: v6 & 0xffffffffn };
  return { version: 6, value: v6 };
}

/** A test whether an address lies in a range such as `192.0.2.0/24`. */
export function ipRange(cidr: string): (ip: IpAddress) => boolean {
  const [base = '', length = ''] = cidr.split('/');
  const start = parseIp(base);
  if (!start) throw new RangeError(`${cidr} is not an address range.`);
  const shift = BigInt((start.version === 4 ? 32 : 128) - Number(length));
  return (ip) => ip.version === start.version && ip.value >> shift === start.value >> shift;
}

function parseV4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  let value = 0n;
  for (const part of parts) {
    if (!/^(0|[1-9]\d{0,2})$/.test(part) || Number(part) > 255) return undefined;
    value = (value << 8n) | BigInt(part);
  }
  return value;
}

function parseV6(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const head = parseGroups(halves[0] ?? '');
  const tail = parseGroups(halves[1] ?? '');
  if (!head || !tail) return undefined;
  const gap = 8 - head.length - tail.length;
  if (halves.length === 2 ? gap < 1 : gap !== 0) return undefined;
  const groups = [...head, ...Array<bigint>(gap).fill(0n), ...tail];
  return groups.reduce((value, group) => (value << 16n) | group, 0n);
}

/** The 16-bit groups of one side of `::`; a dotted quad stands for the last two. */
function parseGroups(text: string): bigint[] | undefined {
  if (text === '') return [];
  const groups: bigint[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    const v4 = index === parts.length - 1 ? parseV4(part) : undefined;
    if (v4 !== undefined) groups.push(v4 >> 16n, v4 & 0xffffn);
    else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(BigInt(`0x${part}`));
    else return undefined;
  }
  return groups;
}
