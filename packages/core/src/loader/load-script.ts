import { VivamoError, type VivamoErrorCode } from '../error/error.js';
import { persist } from '../persist.js';
import { setTrustedUrl } from './trusted-url.js';

const TIMEOUT_MS = 15_000;
const POLL_MS = 250;
/** How long a script that has loaded may take to set its global. */
const GLOBAL_GRACE_MS = 2000;
/** How long a complete page may be silent about a script tag before that counts as dead. */
const SILENCE_MS = 3000;

const underWay: Record<string, Promise<unknown>> = {};

/**
 * Loads the SDK's script and gives `window.Vivamo`. One script for all who ask for the same
 * address; a failure is never kept, so the next who asks tries again. The page's own tag is
 * adopted, also one that has already loaded or already failed.
 *
 * Tries three times, with a pause between, and waits while the browser is offline.
 *
 * @throws VivamoError `script-offline`, `script-timeout`, `script-blocked-by-csp`,
 *   `script-network-or-blocked`, `script-global-missing` or `script-trusted-types`.
 */
export function loadScript(url: string, nonce?: string): Promise<unknown> {
  return (underWay[url] ??= load(url, nonce).finally(() => delete underWay[url]));
}

function load(url: string, nonce?: string): Promise<unknown> {
  let src = url;
  return persist(
    (failure) => {
      // After a hang the same address would join the hung request.
      if (failure === 'script-timeout') {
        src = `${url}${url.includes('?') ? '&' : '?'}vivamo-retry=${Date.now()}`;
      }
      return attemptLoad(src, nonce);
    },
    /offline|timeout|network/,
    (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  );
}

function attemptLoad(src: string, nonce?: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const life = new AbortController();
    const { signal } = life;
    let deadline = Date.now() + TIMEOUT_MS;
    let lateness: VivamoErrorCode = 'script-timeout';
    let tag = [...document.scripts].find((each) => each.src === src);
    let adopted = !!tag;
    let completeAt = 0;

    const settle = (conclude: () => void) => {
      life.abort();
      clearInterval(poll);
      conclude();
    };
    const fail = (code: VivamoErrorCode) =>
      settle(() => {
        neutralise(tag);
        reject(new VivamoError(navigator.onLine === false ? 'script-offline' : code));
      });

    const listenTo = (script: HTMLScriptElement) => {
      script.addEventListener(
        'load',
        () => {
          deadline = Date.now() + GLOBAL_GRACE_MS;
          lateness = 'script-global-missing';
          look();
        },
        { signal },
      );
      script.addEventListener('error', () => fail('script-network-or-blocked'), { signal });
    };
    const insert = () => {
      neutralise(tag);
      adopted = false;
      tag = document.createElement('script');
      tag.async = true;
      if (nonce) tag.nonce = nonce;
      listenTo(tag);
      try {
        setTrustedUrl(tag, src);
        document.head.append(tag);
      } catch (error) {
        settle(() => reject(error));
      }
    };

    /**
     * Whether a tag of the page's own has ended without our having heard of it. A complete page
     * has nothing under way that its HTML asked for; a wrong guess costs a second download, no more.
     */
    const isDead = () => {
      if (document.readyState === 'complete') completeAt ||= Date.now();
      return completeAt && Date.now() - completeAt >= SILENCE_MS;
    };
    const look = () => {
      const { Vivamo } = globalThis as { Vivamo?: unknown };
      if (typeof Vivamo === 'function') settle(() => resolve(Vivamo));
      else if (Date.now() >= deadline) fail(lateness);
      else if (adopted ? isDead() : !tag && navigator.onLine !== false) insert();
    };

    // It is told before the script's own error is.
    document.addEventListener(
      'securitypolicyviolation',
      (event) => {
        if (event.disposition === 'enforce' && event.blockedURI === src) {
          fail('script-blocked-by-csp');
        }
      },
      { signal },
    );
    const poll = setInterval(look, POLL_MS);
    if (tag) listenTo(tag);
    look();
  });
}

/** Takes a script tag away so that it never runs: in another document it cannot. */
function neutralise(tag: HTMLScriptElement | undefined): void {
  if (tag) document.implementation.createHTMLDocument('').adoptNode(tag);
}
