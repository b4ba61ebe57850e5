/** Sees that an element is put into the page, taken out of it or moved in it. */
export interface PlaceObserver {
  /** Watches the element from now on, wherever it stands by now; what was not told yet still is. */
  observe(element: Element): void;
  disconnect(): void;
}

/**
 * Makes a {@link PlaceObserver}, for one element at a time.
 *
 * @param onChange called soon after something changed around the element, and told whether it was
 * taken out of where it stood, with whatever it stands in.
 */
export function createPlaceObserver(onChange: (wasTakenOut: boolean) => void): PlaceObserver {
  let observer: MutationObserver | undefined;
  let element: Element;
  const look = (changes: MutationRecord[]) => {
    const around = new Set(ancestorsOf(element));
    onChange(
      changes.some(({ removedNodes }) =>
        Array.from(removedNodes).some((removed) => around.has(removed)),
      ),
    );
  };
  return {
    observe(next) {
      element = next;
      observer ??= new MutationObserver(look);
      // Observed again, a root is observed once. One that is not in the page may be tomorrow.
      for (const node of [document, ...ancestorsOf(element)]) {
        if (!node.parentNode) observer.observe(node, { childList: true, subtree: true });
      }
    },
    disconnect: () => observer?.disconnect(),
  };
}

/** The element and all that it stands in, out of each shadow root to its host. */
function ancestorsOf(element: Element): Node[] {
  const ancestors: Node[] = [];
  for (let node: Node | null = element; node; node = node.parentNode ?? hostOf(node)) {
    ancestors.push(node);
  }
  return ancestors;
}

function hostOf(node: Node): Element | null {
  return (node as Partial<ShadowRoot>).host ?? null;
}
