/**
 * Whether a request may ask for this host. A page of anybody's could have its own name point at this
 * machine (DNS rebinding), and would then be taken for a page of the sandbox's. Such a name has a
 * dot; addresses, `localhost`, and the single names of a local network have none of their own.
 *
 * @param host the `Host` header, with or without a port.
 * @param known names that the sandbox was told to go by.
 */
export function isAllowedHost(host: string | undefined, known: readonly string[]): boolean {
  const name = hostnameOf(host ?? '');
  if (name === undefined) return false;
  return isLocal(name) || isAddress(name) || !name.includes('.') || known.includes(name);
}

/**
 * Whether a page of this origin may use the control API, which has no key: one of this machine, by
 * the name that the sandbox was asked by, on whatever port. Requests without an origin come from no
 * page of another.
 */
export function isAllowedOrigin(origin: string, requestUrl: string): boolean {
  const name = URL.canParse(origin) ? new URL(origin).hostname : undefined;
  return name !== undefined && (isLocal(name) || name === new URL(requestUrl).hostname);
}

function hostnameOf(host: string): string | undefined {
  const url = `http://${host}/`;
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}

function isLocal(name: string): boolean {
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === '[::1]' ||
    /^127(\.\d{1,3}){3}$/.test(name)
  );
}

function isAddress(name: string): boolean {
  return name.startsWith('[') || /^\d{1,3}(\.\d{1,3}){3}$/.test(name);
}
