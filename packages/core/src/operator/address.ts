import { withoutSecrets } from '../without-secrets.js';

/** What a page's addresses are relative to; nothing outside of a page. */
const base = () => globalThis.document?.baseURI;

/** An address without what may hold a secret: its origin and path, or less. */
export function addressOf(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url, base());
    if (!host) return `${protocol}…`;
    return withoutSecrets(`${protocol}//${host}${pathname}`).slice(0, 300);
  } catch {
    // Outside of a page, or no address at all.
    return withoutSecrets(url.replace(/[?#][^]*$/, '').replace(/^[^]*@/, '')).slice(0, 300);
  }
}

/** Whether the address is of another origin than the page. */
export function isElsewhere(url: string): boolean {
  try {
    return new URL(url, base()).origin !== new URL(base()!).origin;
  } catch {
    return false;
  }
}
