import type { Manifest } from '../manifest.ts';
import { importClasses, importInputs, inputsOf, NOTICE, tagsTo } from '../typescript.ts';

/** The tags in Vue's templates. */
export const vue = (manifest: Manifest): string => `
// ${NOTICE}
/*
 * The elements as tags in Vue's templates, for which \`isCustomElement\` has to say that they are
 * elements. Functions go by \`.fetchIntent\`, which sets the property; as \`:fetch-intent\` their text
 * would become an attribute. Listeners go by \`@vivamo-ready\`. The components of @vivamo-widgets/vue
 * need no setting and take anything by any spelling.
 */
import type { HTMLAttributes, PublicProps } from 'vue';
${importClasses(manifest, '../')}
${importInputs(manifest)}

type Pascal<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${Capitalize<First>}\${Pascal<Rest>}\`
  : Capitalize<Name>;

/** As a template spells them, and as a render function does. */
type Listeners<Events> = {
  [Name in keyof Events as \`on\${Pascal<Name & string> | Capitalize<Name & string>}\`]?:
    | ((event: Events[Name]) => void)
    | undefined;
};

type Host<Element, Attributes, Properties, Events> = new () => Element & {
  $props: PublicProps & HTMLAttributes & Attributes & Properties & Listeners<Events>;
};

declare module 'vue' {
  interface HTMLAttributes {
    /** Which view of an element around it this takes the place of. */
    slot?: string | undefined;
  }
  interface GlobalComponents {
    ${tagsTo(manifest, ({ name }) => `Host<${inputsOf(name)}>`)}
  }
}
`;
