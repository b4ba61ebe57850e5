import { createContext, runInContext } from 'node:vm';
import type { Json } from './traffic.js';

/**
 * Runs the SDK's script in a world of its own that is a page only as far as its global needs one.
 * What it draws is for tests in browsers.
 */
export function loadSdk(script: string, src: string): Json {
  class HTMLScriptElement {
    src = src;
  }
  class CSSStyleSheet {
    replaceSync() {}
  }
  const page = createContext({
    ...{ HTMLScriptElement, CSSStyleSheet },
    document: { currentScript: new HTMLScriptElement() },
    ...{ URL, URLSearchParams, EventTarget, CustomEvent, AbortController, AbortSignal },
  });
  runInContext(script, page);
  return page;
}
