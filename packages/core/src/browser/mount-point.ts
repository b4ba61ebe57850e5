import type { MountPoint } from '../flow/surroundings.js';

/**
 * A fresh `<div>` inside `container`, for one form of the SDK. What an earlier form still does,
 * it does in an element that is no longer in the page.
 */
export function openMountPoint(container: HTMLElement): MountPoint {
  const element = document.createElement('div');
  container.append(element);

  return {
    element,
    whenShown: () =>
      new Promise((resolve) => {
        const observer = new ResizeObserver(look);
        function look() {
          if (!showsSomething(element)) return;
          observer.disconnect();
          resolve();
        }
        observer.observe(element);
        look();
      }),
    onTouch(callback, signal) {
      const options = { capture: true, signal };
      for (const type of ['pointerdown', 'focusin']) {
        element.addEventListener(type, callback, options);
      }
      // Focus that moves into a frame is seen only as leaving the page.
      addEventListener(
        'blur',
        () => {
          if (element.contains(document.activeElement)) callback();
        },
        { signal },
      );
    },
    remove() {
      element.remove();
    },
  };
}

/** Whether anything is drawn; in a part of the page that is not rendered, whether it exists. */
function showsSomething(element: HTMLElement): boolean {
  if (!element.hasChildNodes() && !element.shadowRoot) return false;
  return element.offsetHeight > 0 || !element.getClientRects().length;
}
