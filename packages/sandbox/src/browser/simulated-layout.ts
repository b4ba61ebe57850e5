/**
 * Lets a DOM simulator say that it renders nothing. No element of one has a size, and happy-dom
 * nevertheless gives each a box, so that a form which is there looks like one that stays blank.
 * jsdom has no `ResizeObserver` to wait with. A real browser is left as it is.
 *
 * @returns what puts everything back.
 */
export function simulateLayout(): () => void {
  const undo: (() => void)[] = [];
  const replace = (holder: object, name: string, value: unknown) => {
    const before = Object.getOwnPropertyDescriptor(holder, name);
    Object.defineProperty(holder, name, { value, configurable: true, writable: true });
    undo.push(() => {
      if (before) Object.defineProperty(holder, name, before);
      else Reflect.deleteProperty(holder, name);
    });
  };

  if (typeof ResizeObserver === 'undefined') replace(globalThis, 'ResizeObserver', NeverResized);
  const page = document.documentElement;
  if (page.offsetWidth === 0 && page.getClientRects().length > 0) {
    // As the standard has it of an element that is not rendered.
    replace(Element.prototype, 'getClientRects', () => []);
  }
  return () => undo.forEach((each) => each());
}

class NeverResized {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
