import { configuration, type ScriptUrlPolicy } from '../configure.js';
import { VivamoError } from '../error/error.js';
import { resolveSdkUrl } from '../sdk-url.js';

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy;
}

const SHARED = Symbol.for('vivamo-widgets.trusted-types');

/**
 * Points `script` at `url`, under Trusted Types by the page's policy, by ours (one for all copies
 * of this library, named `vivamo-widgets`), or by the page's default policy. Ours makes only
 * addresses that {@link resolveSdkUrl} allows.
 *
 * @throws VivamoError `script-trusted-types` where all of them refuse.
 */
export function setTrustedUrl(script: HTMLScriptElement, url: string): void {
  const page = globalThis as { trustedTypes?: PolicyFactory; [SHARED]?: ScriptUrlPolicy };
  let policy = configuration.trustedTypesPolicy;
  try {
    policy ??= page[SHARED] ??= page.trustedTypes?.createPolicy('vivamo-widgets', {
      createScriptURL: (each) => resolveSdkUrl(each, location.href),
    });
  } catch {
    // The name is not in the page's `trusted-types`; its default policy may take the address.
  }
  try {
    script.src = (policy?.createScriptURL(url) ?? url) as string;
  } catch (cause) {
    throw new VivamoError('script-trusted-types', { cause });
  }
}
