import {
  type ElementDoc,
  elementsOf,
  type Entry,
  fieldsOf,
  type Manifest,
  methodsOf,
  type TaggedElementDoc,
} from '../manifest.ts';
import { NOTICE } from '../typescript.ts';

/** The tables of the docs. Elements that have all in common have them together. */
export function reference(manifest: Manifest): string {
  const groups = new Map<string, TaggedElementDoc[]>();
  for (const element of elementsOf(manifest)) {
    const { attributes, events, slots } = element;
    const key = JSON.stringify([attributes, events, slots]);
    groups.set(key, [...(groups.get(key) ?? []), element]);
  }
  return `
<!-- ${NOTICE} -->

# Elements: reference

Everything that the elements take, tell and show. How to use them is in [packages/elements](../packages/elements/README.md).

${[...groups.values()].map(section).join('\n')}
`;
}

function section(elements: TaggedElementDoc[]): string {
  const [element] = elements as [TaggedElementDoc];
  return `
## ${elements.map(({ tagName }) => code(`<${tagName}>`)).join(', ')}

${elements.map(({ name, description }) => `${code(name)}: ${description}`).join('\n\n')}

${inputs(element)}
${table(
  'State, to be read',
  ['property', 'type', 'meaning'],
  fieldsOf(element)
    .filter(({ readonly }) => readonly)
    .map(({ name, description }) => [
      code(name),
      typesOf(elements, name).map(code).join(', '),
      description,
    ]),
)}
${table(
  'Methods',
  ['method', 'what it does'],
  methodsOf(element).map(({ name, description, parameters = [], ...method }) => {
    const taken = parameters.map((each) => `${each.name}: ${each.type?.text}`).join(', ');
    return [code(`${name}(${taken}): ${method.return?.type.text ?? 'void'}`), description];
  }),
)}
${table(
  'Events',
  ['event', 'detail', 'when', 'bubbles', 'cancelable'],
  (element.events ?? []).map(({ name, description, detail, bubbles, cancelable }) => [
    code(name),
    code(detail.text),
    description,
    bubbles ? 'yes' : 'no',
    cancelable ? 'yes' : 'no',
  ]),
)}
${named('Slots', 'slot', element.slots)}
${named('Parts', 'part', element.cssParts)}
${table(
  'Custom properties',
  ['custom property', 'syntax', 'default', 'for'],
  (element.cssProperties ?? []).map(({ name, description, syntax, default: initial }) => [
    code(name),
    code(syntax),
    code(initial),
    description,
  ]),
)}
${named('States, as `:state(…)`', 'state', element.cssStates)}
`;
}

/** What can be set: a row for each property, with the attributes that set it. */
function inputs(element: ElementDoc): string {
  const rows = fieldsOf(element)
    .filter(({ readonly }) => !readonly)
    .map(({ name, type, description, default: initial }) => {
      const attributes = element.attributes?.filter(({ fieldName }) => fieldName === name) ?? [];
      const more = attributes
        .filter((attribute) => attribute.description !== description)
        .map((attribute) => `${code(attribute.name)}: ${attribute.description}`);
      return [
        attributes.map((attribute) => code(attribute.name)).join(', '),
        code(name),
        code(type.text),
        initial ? code(initial) : '',
        [description, ...more].join(' '),
      ];
    });
  return table('Inputs', ['attribute', 'property', 'type', 'default', 'meaning'], rows);
}

function named(title: string, kind: string, entries: Entry[] = []): string {
  const rows = entries.map(({ name, description }) => [
    name ? code(name) : '(default)',
    description,
  ]);
  return table(title, [kind, 'what it is'], rows);
}

/** The types that a property has in each of the elements. */
function typesOf(elements: ElementDoc[], property: string): string[] {
  const types = elements.flatMap((element) =>
    fieldsOf(element).flatMap(({ name, type }) => (name === property ? type.text : [])),
  );
  return [...new Set(types)];
}

function table(title: string, head: string[], rows: string[][]): string {
  if (!rows.length) return '';
  // The doc comments name pages by their path in the repository.
  const link = (cell: string) => cell.replace(/\bdocs\/([\w-]+(?:\.md)?)/g, '[$1]($1)');
  const line = (cells: string[]) => `| ${cells.map(link).join(' | ')} |`;
  const lines = [head, head.map(() => '---'), ...rows].map(line);
  return `### ${title}\n\n${lines.join('\n')}\n`;
}

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;
