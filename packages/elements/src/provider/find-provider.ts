import type { VivamoProvider } from './provider.js';

/** Marks a provider, of this or of another copy of the library. */
export const PROVIDER = Symbol.for('vivamo-widgets.provider');

/** The providers around `element`, through slots and shadow roots, the outermost first. */
export function providersAround(element: Element): VivamoProvider[] {
  const found: VivamoProvider[] = [];
  let node: Node | null | undefined = element;
  while (node) {
    if (PROVIDER in node) found.unshift(node as VivamoProvider);
    const { assignedSlot, parentNode, host } = node as Partial<ShadowRoot & Element>;
    node = assignedSlot ?? parentNode ?? host;
  }
  return found;
}
