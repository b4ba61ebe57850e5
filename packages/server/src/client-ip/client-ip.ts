import { parseIp } from './parse-ip.js';

/** What the runtime knows of a connection, for adapters to fill. */
export interface Runtime {
  /** The address at the other end of the socket. */
  readonly ip?: string | undefined;
}

/**
 * Where the customer's IP address comes from. A wrong choice opens the location check to anybody,
 * so there is no default.
 *
 * - `'runtime'`: the socket's other end, given as the handler's second argument. Right where
 *   customers connect directly; behind a proxy it would be the proxy's own address, for everyone.
 * - `{ header, trustedHops }`: a header that your proxies add to, `x-forwarded-for` as a rule.
 *   `trustedHops` is the number of *your own* proxies in front; the entry taken is that many from
 *   the right, the one that the outermost of them wrote. What stands left of it came from the
 *   customer and is never looked at. Only where nobody can reach the server around the proxies.
 * - a function, for anything else.
 */
export type ClientIp =
  | 'runtime'
  | { readonly header: string; readonly trustedHops: number }
  | ((request: Request, runtime: Runtime) => string | undefined);

/** Gives the customer's address. @throws Error where it is not known: there is no check without. */
export type IpResolver = (request: Request, runtime: Runtime) => string;

/** Makes the resolver of a choice. @throws TypeError for what is none. */
export function createIpResolver(source: ClientIp): IpResolver {
  const find = finder(source);
  const described = JSON.stringify(source) ?? 'a function';
  return (request, runtime) => {
    const text = find(request, runtime);
    const ip = typeof text === 'string' ? parseIp(text) : undefined;
    if (ip === undefined) {
      throw new Error(
        `The customer's IP address is not known: clientIp, ${described}, gave none. ` +
          'For "runtime", give the handler { ip } as its second argument.',
      );
    }
    return ip;
  };
}

function finder(source: ClientIp): (request: Request, runtime: Runtime) => string | undefined {
  if (source === 'runtime') return (_request, runtime) => runtime.ip;
  if (typeof source === 'function') return source;
  const { header, trustedHops } = source ?? {};
  if (!/^[\w-]+$/.test(header ?? '') || !(Number.isInteger(trustedHops) && trustedHops >= 1)) {
    throw new TypeError(
      "clientIp must be 'runtime', { header: 'x-forwarded-for', trustedHops: 1 } (hops from 1) " +
        'or a function.',
    );
  }
  // With fewer entries than hops the request did not come through the proxies: nothing is known.
  return ({ headers }) => headers.get(header)?.split(',').at(-trustedHops);
}
