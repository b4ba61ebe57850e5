import { VivamoError } from '@vivamo-widgets/core';
import { VERSION } from './version.js';

/** Marks the element classes of this library, of any copy, with their version. */
export const ELEMENT_BRAND = Symbol.for('vivamo-widgets.element');

/** The class of an element of this library. */
interface BrandedClass extends CustomElementConstructor {
  readonly observedAttributes: string[];
  readonly [ELEMENT_BRAND]: unknown;
}

let noticed = false;

/**
 * Registers an element, unless this or another copy of the library has done so already; then the
 * first stays, and where it is of another version a warning in the console says so. Does nothing
 * where there are no custom elements, as on a server.
 *
 * @throws VivamoError `tag-taken` where a foreign class has the tag.
 */
export function defineElement(tag: string, elementClass: BrandedClass): void {
  // @lit/react asks a class for its properties, which it has only once it is finalized.
  void elementClass.observedAttributes;
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  const existing = registry?.get(tag) as BrandedClass | undefined;
  if (!existing) registry?.define(tag, elementClass);
  else if (!(ELEMENT_BRAND in existing)) throw new VivamoError('tag-taken', { received: tag });
  else notice(tag, existing[ELEMENT_BRAND]);
}

/** One notice is enough for all elements of a version. */
function notice(tag: string, version: unknown): void {
  if (noticed || version === VERSION) return;
  noticed = true;
  console.warn(
    `Two versions of Vivamo Widgets: ${version} came first and has <${tag}>, ${VERSION} is not ` +
      `used. Load one of them, or give one a prefix: defineElements({ prefix: 'acme' }), ` +
      `vivamo-widgets.js?prefix=acme.`,
  );
}
