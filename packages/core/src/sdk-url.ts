import { configuration } from './configure.js';
import { VivamoError } from './error/error.js';

/** The hosted script, the same for production and test (documented). */
const SDK_URL = 'https://sdk.vivamo.co/v1';
/** Vivamo's own hosts; the second is named on its older pages. */
const OWN_HOSTS = /^https:\/\/(sdk|js)\.vivamo\.co\//;
/** What the loader adds after a hang. */
const RETRY_QUERY = /.vivamo-retry=\d+$/;
const LOOPBACK = /^https?:\/\/(localhost|[^/@]+\.localhost|127(\.\d+){3}|\[::1\])(:\d+)?\//;

/**
 * The address of the SDK script, made absolute: the documented one, or `wanted` where that is
 * allowed. Allowed are Vivamo's own hosts, loopback for a page that is itself on loopback (the
 * sandbox), and what JavaScript named by `configure({ sdkUrls })`; otherwise markup that somebody
 * injected would become a script.
 *
 * @throws VivamoError `script-url-not-allowed`.
 */
export function resolveSdkUrl(wanted: string | undefined, page: string): string {
  const { sdkUrls = [] } = configuration;
  try {
    const { href } = new URL(wanted || SDK_URL, page);
    if (
      OWN_HOSTS.test(href) ||
      (LOOPBACK.test(href) && LOOPBACK.test(page)) ||
      sdkUrls.some((each) => new URL(each, page).href === href.replace(RETRY_QUERY, ''))
    ) {
      return href;
    }
  } catch {
    /* not an address at all */
  }
  throw new VivamoError('script-url-not-allowed', { received: wanted });
}
