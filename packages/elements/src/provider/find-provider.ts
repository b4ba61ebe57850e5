import type { VivamoProvider } from './provider.js';

/** Marks a provider, of this or of another copy of the library. */
export const PROVIDER = Symbol.for('vivamo-widgets.provider');

/** The provider around `element`, through slots and shadow roots. */
export function findProvider(element: Element): VivamoProvider | undefined {
  let node: Node | null | undefined = element;
  do {
    const { assignedSlot, parentNode, host } = node as Partial<ShadowRoot & Element>;
    node = assignedSlot ?? parentNode ?? host;
  } while (node && !(PROVIDER in node));
  return (node as VivamoProvider | null | undefined) ?? undefined;
}
