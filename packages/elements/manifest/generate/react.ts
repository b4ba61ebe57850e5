import type { Manifest } from '../manifest.ts';
import {
  importClasses,
  importInputs,
  inputsOf,
  NAMESPACES,
  NOTICE,
  tagsTo,
} from '../typescript.ts';

/** The tags in JSX, for React 18 and 19. */
export const react = (manifest: Manifest): string => `
// ${NOTICE}
${NAMESPACES}
/*
 * The elements as tags in JSX. React 19 sets a property where the element has one, and adds a
 * listener for \`onvivamo-ready\`, of the very name after \`on\`; the element has to be defined by
 * then. React 18 knows attributes alone: give functions and listeners by a ref. The components of
 * @vivamo-widgets/react do the same in both, and on a server.
 *
 * Needs @types/react 18.2.6 or newer.
 */
import type * as React from 'react';
${importClasses(manifest, '../')}
${importInputs(manifest)}

/** What React takes for custom elements since 19. */
type Since19<Props> = typeof React extends { use: unknown } ? Props : unknown;

type Listeners<Events> = {
  [Name in keyof Events as \`on\${Name & string}\`]?: ((event: Events[Name]) => void) | undefined;
};

type Host<Element, Attributes, Properties, Events> = Omit<
  React.DetailedHTMLProps<React.HTMLAttributes<Element>, Element>,
  'className'
> &
  Attributes &
  // React 18 would make an attribute \`classname\` of the other.
  { class?: string | undefined } &
  Since19<{ className?: string | undefined } & Properties & Listeners<Events>>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      ${tagsTo(manifest, ({ name }) => `Host<${inputsOf(name)}>`)}
    }
  }
}
`;
