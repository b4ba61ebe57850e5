import { configuration } from '../configure.js';
import { vivamoDriver } from '../driver/vivamo-driver.js';
import type { Surroundings } from '../flow/surroundings.js';
import { loadScript } from '../loader/load-script.js';
import { resolveSdkUrl } from '../sdk-url.js';
import { openMountPoint } from './mount-point.js';

/** What a flow needs of the element that it stands in. */
export interface FlowElement {
  /** The nonce for the script tag; the platform blanks the attribute, but not the property. */
  readonly nonce?: string | undefined;
  /** The SDK's container: an element in the page's own document, not in a shadow root of ours. */
  container(): HTMLElement;
}

/** Events after which a page may have slept, been away or been offline. */
const wakers = (): [EventTarget, string][] => [
  [document, 'visibilitychange'],
  [document, 'resume'],
  [window, 'pageshow'],
  [window, 'online'],
];

/** The surroundings of a flow in a browser. */
export function browserSurroundings(element: FlowElement): Surroundings {
  return {
    network: window,
    page: {
      visible: () => document.visibilityState === 'visible',
      onWake(callback, signal) {
        const wake = () => document.hidden || callback();
        for (const [target, type] of wakers()) target.addEventListener(type, wake, { signal });
      },
    },
    loadSdk: async (url) => loadScript(resolveSdkUrl(url, location.href), element.nonce),
    driver: () => configuration.driver ?? vivamoDriver,
    openMountPoint: (onRemoved) => openMountPoint(element.container(), onRemoved),
  };
}
