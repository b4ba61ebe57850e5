import type { Manifest } from '../manifest.ts';
import {
  importClasses,
  importInputs,
  inputsOf,
  NAMESPACES,
  NOTICE,
  tagsTo,
} from '../typescript.ts';

/** The tags in JSX, for Solid. */
export const solid = (manifest: Manifest): string => `
// ${NOTICE}
${NAMESPACES}
/*
 * The elements as tags in JSX. A plain name is an attribute where its value is fixed, and sets the
 * property where it may change; \`attr:client-key\` is always the attribute and \`prop:fetchIntent\`
 * always the property, which a server leaves out. Listeners go by \`on:vivamo-ready\`.
 *
 * Needs Solid 1.9 or newer.
 */
import type { JSX } from 'solid-js';
${importClasses(manifest, '../')}
${importInputs(manifest)}

type Prefixed<Prefix extends string, Inputs> = {
  [Name in keyof Inputs as \`\${Prefix}:\${Name & string}\`]?: Inputs[Name];
};

type Listeners<Element, Events> = {
  [Name in keyof Events as \`on:\${Name & string}\`]?:
    | JSX.EventHandlerWithOptionsUnion<Element, Events[Name] & Event>
    | undefined;
};

type Host<Element, Attributes, Properties, Events> = JSX.HTMLAttributes<Element> &
  Attributes &
  Prefixed<'attr', Attributes> &
  Prefixed<'prop', Properties> &
  Listeners<Element, Events>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      ${tagsTo(manifest, ({ name }) => `Host<${inputsOf(name)}>`)}
    }
  }
}
`;
