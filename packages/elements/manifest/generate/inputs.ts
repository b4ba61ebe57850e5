import {
  type ElementDoc,
  elementsOf,
  type EventDoc,
  fieldsOf,
  type Manifest,
} from '../manifest.ts';
import { comment, importClasses, NOTICE } from '../typescript.ts';

/**
 * What a template can hand to each element, and hear of it: what the types for all frameworks are
 * made of.
 *
 * A secret is refused by name. A template's attributes are in the HTML that a server renders, and
 * JSX lets a name with a dash pass that no type knows.
 */
export const inputs = (manifest: Manifest): string => `
// ${NOTICE}
import type { VivamoEvent } from '../events.js';
${importClasses(manifest, '../')}

${elementsOf(manifest).map(inputsOf).join('\n')}
`;

function inputsOf(element: ElementDoc): string {
  const fields = fieldsOf(element).filter(({ readonly }) => !readonly);
  return `
/** The attributes of {@link ${element.name}}. */
export interface ${element.name}Attributes {
  ${(element.attributes ?? []).map(({ fieldName, ...each }) => input(element, each, fieldName)).join('\n')}
}

/** The properties of {@link ${element.name}} that a page sets. */
export interface ${element.name}Properties {
  ${fields.map((each) => input(element, each, each.name)).join('\n')}
}

/** The events of {@link ${element.name}}, by their names. */
${
  element.events
    ? `export interface ${element.name}Events { ${element.events.map(event).join('\n')} }`
    : `export type ${element.name}Events = Record<never, never>;`
}
`;
}

function input(
  { name: className }: ElementDoc,
  { name, description, secret }: { name: string; description: string; secret?: boolean },
  property: string,
): string {
  return secret
    ? `${comment('Not in a template, which a server may render: set the property by a ref.')}
       '${name}'?: never;`
    : `${comment(description)}
       '${name}'?: ${className}['${property}'];`;
}

const event = ({ name, description, type }: EventDoc): string =>
  `${comment(description)}
   '${name}': ${type.text};`;
