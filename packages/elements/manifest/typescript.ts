import { elementsOf, type Manifest, type TaggedElementDoc } from './manifest.ts';

/** Stands at the top of every file of ours that is not to be edited. */
export const NOTICE =
  'Made by `npm run manifest` out of custom-elements.json, and not to be edited.';

/** A doc comment. */
export const comment = (text: string): string => `/** ${text.replaceAll('*/', '* /')} */`;

/** Imports the classes of the elements, from a file so far below `src`. */
export function importClasses(manifest: Manifest, up: string): string {
  return elementsOf(manifest)
    .map((element) => {
      const module = moduleOf(manifest, element).replace(/^dist\//, up);
      return `import type { ${element.name} } from '${module}';`;
    })
    .join('\n');
}

/** A property of an interface for each element, named by its tag. */
export function tagsTo(manifest: Manifest, type: (element: TaggedElementDoc) => string): string {
  return elementsOf(manifest)
    .map((element) => `${comment(element.description)}\n'${element.tagName}': ${type(element)};`)
    .join('\n');
}

function moduleOf({ modules }: Manifest, element: TaggedElementDoc): string {
  return modules.find(({ declarations }) => declarations.includes(element))!.path;
}

/** Imports what `generate/inputs.ts` has made of the elements. */
export function importInputs(manifest: Manifest): string {
  const names = elementsOf(manifest).flatMap(({ name }) => KINDS.map((kind) => name + kind));
  return `import type { ${names.join(', ')} } from './inputs.js';`;
}

/** An element's class and inputs, as arguments of a type. */
export function inputsOf(name: string): string {
  return [name, ...KINDS.map((kind) => name + kind)].join(', ');
}

const KINDS = ['Attributes', 'Properties', 'Events'];

/** A framework's own types are in a namespace, and can be extended in no other way. */
export const NAMESPACES =
  '/* eslint-disable no-restricted-syntax, @typescript-eslint/no-namespace -- as the framework has it */';
