import type { VivamoProvider } from './provider.js';

/** Marks a provider, of this or of another copy of the library. */
export const PROVIDER = Symbol.for('vivamo-widgets.provider');

/** The provider around `element`, through slots and shadow roots. */
export function findProvider(element: Element): VivamoProvider | undefined {
  return findAround(element, (node) => PROVIDER in node) as VivamoProvider | undefined;
}

/** Whether there is a provider around `element` that is not defined yet, so has nothing to give. */
export function isProviderAwaited(element: Element): boolean {
  const selector = 'vivamo-provider:not(:defined)';
  return !!findAround(element, (node) => !!(node as Element).matches?.(selector));
}

function findAround(element: Element, matches: (node: Node) => boolean): Node | undefined {
  let node: Node | null | undefined = element;
  do {
    const { assignedSlot, parentNode, host } = node as Partial<ShadowRoot & Element>;
    node = assignedSlot ?? parentNode ?? host;
  } while (node && !matches(node));
  return node ?? undefined;
}
