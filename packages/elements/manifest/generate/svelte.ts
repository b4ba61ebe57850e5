import type { Manifest } from '../manifest.ts';
import { importClasses, importInputs, inputsOf, NOTICE, tagsTo } from '../typescript.ts';

/** The tags in Svelte's templates. */
export const svelte = (manifest: Manifest): string => `
// ${NOTICE}
/*
 * The elements as tags in Svelte's templates. Svelte sets a property where the element has one,
 * which has to be defined by then, and adds a listener for \`onvivamo-ready\`, of the very name after
 * \`on\`; \`on:vivamo-ready\`, as before Svelte 5, is the same.
 */
import type { HTMLAttributes } from 'svelte/elements';
${importClasses(manifest, '../')}
${importInputs(manifest)}

type Listeners<Events> = {
  [Name in keyof Events as \`on\${'' | ':'}\${Name & string}\`]?:
    | ((event: Events[Name]) => void)
    | undefined;
};

type Host<Element extends HTMLElement, Attributes, Properties, Events> = HTMLAttributes<Element> &
  Attributes &
  Properties &
  Listeners<Events>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    ${tagsTo(manifest, ({ name }) => `Host<${inputsOf(name)}>`)}
  }
}
`;
