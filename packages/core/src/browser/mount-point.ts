import type { MountPoint } from '../flow/surroundings.js';

/** What a form stands in has it as an attribute, of which a copy of the page has a copy... */
const ATTRIBUTE = 'data-vivamo-form';
/** ...and as a property, which a copy has not. By name, for other copies of this library. */
const MARK = Symbol.for('vivamo-widgets.form');

/**
 * Removes the copies of forms in a part of the page that was itself copied, by `cloneNode()` or as
 * HTML: nothing hears what a customer does in them. Turbo and htmx bring pages back like that.
 */
export function removeCopiedForms(root: ParentNode): void {
  for (const each of root.querySelectorAll<HTMLElement & { [MARK]?: true }>(`[${ATTRIBUTE}]`)) {
    if (!each[MARK]) each.remove();
  }
}

/**
 * A fresh `<div>` inside `container`, for one form of the SDK. What an earlier form still does,
 * it does in an element that is no longer in the page.
 */
export function openMountPoint(container: HTMLElement, onRemoved: () => void): MountPoint {
  const element = Object.assign(document.createElement('div'), { [MARK]: true });
  element.setAttribute(ATTRIBUTE, '');
  removeCopiedForms(container);
  container.append(element);
  let show = () => {};
  const shown = new Promise<void>((resolve) => (show = resolve));
  const look = () => {
    if (!element.isConnected) onRemoved();
    else if (showsSomething(element)) show();
  };
  // What is taken out of the page loses its size as well.
  const sized = new ResizeObserver(look);
  sized.observe(element);
  // What is not rendered has no size to lose or gain.
  const drawn = new MutationObserver(look);
  drawn.observe(element, { childList: true, subtree: true });

  return {
    element,
    whenShown() {
      look();
      return shown;
    },
    onTouch(callback, signal) {
      const options = { capture: true, signal };
      for (const type of ['pointerdown', 'focusin']) {
        element.addEventListener(type, callback, options);
      }
      // Focus that moves into a frame is seen only as leaving the page.
      addEventListener(
        'blur',
        () => {
          const { activeElement } = element.getRootNode() as Document | ShadowRoot;
          if (element.contains(activeElement)) callback();
        },
        { signal },
      );
    },
    hasFrame: () => holdsFrame(element) || holdsFrame(element.shadowRoot),
    remove() {
      sized.disconnect();
      drawn.disconnect();
      element.remove();
    },
  };
}

/** Whether there is a frame, open shadow roots included. */
function holdsFrame(root: ParentNode | null): boolean {
  const all = Array.from(root?.querySelectorAll('*') ?? []);
  return all.some((each) => each.localName === 'iframe' || holdsFrame(each.shadowRoot));
}

/** Whether anything is drawn; in a part of the page that is not rendered, whether it exists. */
function showsSomething(element: HTMLElement): boolean {
  if (!element.hasChildNodes() && !element.shadowRoot) return false;
  return element.offsetHeight > 0 || !element.getClientRects().length;
}
