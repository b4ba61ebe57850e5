import type { Manifest } from '../manifest.ts';
import {
  importClasses,
  importInputs,
  inputsOf,
  NAMESPACES,
  NOTICE,
  tagsTo,
} from '../typescript.ts';

/** The tags in JSX, for Preact. */
export const preact = (manifest: Manifest): string => `
// ${NOTICE}
${NAMESPACES}
/*
 * The elements as tags in JSX. Preact sets a property where the element has one, which has to be
 * defined by then, and adds a listener for \`onvivamo-ready\`, of the very name after \`on\`.
 *
 * Needs Preact 10.29 or newer.
 */
import type { HTMLAttributes } from 'preact';
${importClasses(manifest, '../')}
${importInputs(manifest)}

type Listeners<Events> = {
  [Name in keyof Events as \`on\${Name & string}\`]?: ((event: Events[Name]) => void) | undefined;
};

type Host<Element extends HTMLElement, Attributes, Properties, Events> = HTMLAttributes<Element> &
  Attributes &
  Properties &
  Listeners<Events>;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      ${tagsTo(manifest, ({ name }) => `Host<${inputsOf(name)}>`)}
    }
  }
}
`;
