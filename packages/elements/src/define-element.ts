import { VivamoError } from '@vivamo-widgets/core';

/** Marks the element classes of this library, of any copy and version. */
export const ELEMENT_BRAND = Symbol.for('vivamo-widgets.element');

/** The name and the class of a custom element. */
interface BrandedClass extends CustomElementConstructor {
  readonly observedAttributes: string[];
  readonly [ELEMENT_BRAND]: true;
}

/**
 * Registers an element, unless this or another copy of the library has done so already; then the
 * first stays. Does nothing where there are no custom elements, as on a server.
 *
 * @throws VivamoError `tag-taken` where a foreign class has the tag.
 */
export function defineElement(tag: string, elementClass: BrandedClass): void {
  // @lit/react asks a class for its properties, which it has only once it is finalized.
  void elementClass.observedAttributes;
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  const existing = registry?.get(tag);
  if (!existing) registry?.define(tag, elementClass);
  else if (!(ELEMENT_BRAND in existing)) throw new VivamoError('tag-taken', { received: tag });
}
