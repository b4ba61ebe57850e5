import { html } from 'hono/html';
import type { Schemas } from './example.js';
import { choicesOf, fieldsOf, isNullable, type Field } from './fields.js';
import { componentName, type JsonSchema } from './json-schema.js';

/** A piece of a page. */
export type View = ReturnType<typeof html>;

/** Text in which what stands between backticks is code. */
export function inline(text: string): View[] {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}

/** What kind of value a schema asks for, in a few words; components are links. */
export function kindOf(schema: JsonSchema): View {
  const name = componentName(schema);
  if (name !== undefined) return html`<a href="#schema-${name}">${name}</a>`;
  const choices = choicesOf(schema);
  if (choices.length > 0) {
    const kinds = choices.map((choice, index) => html`${index > 0 ? ' or ' : ''}${kindOf(choice)}`);
    return html`${kinds}${isNullable(schema) ? ' or null' : ''}`;
  }
  if (schema.type === 'array') {
    return html`array of ${kindOf((schema.items ?? {}) as JsonSchema)}`;
  }
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum !== undefined) {
    return html`${schema.enum.map(
      (value, index) =>
        html`${index > 0 ? ', ' : ''}<code
            >${typeof value === 'string' ? value : JSON.stringify(value)}</code
          >`,
    )}`;
  }
  const format = schema.format === undefined ? '' : ` (${schema.format})`;
  return html`${String(schema.type ?? 'anything')}${format}`;
}

/** What else is demanded of a value, in words. */
function rulesOf(schema: JsonSchema): string[] {
  const { description, maxLength, default: standard, examples } = schema;
  return [
    ...(description === undefined ? [] : [description]),
    ...rangeOf(schema),
    ...(maxLength === undefined ? [] : [`At most ${maxLength} characters.`]),
    ...(standard === undefined ? [] : [`Default: \`${asText(standard)}\`.`]),
    ...(examples === undefined ? [] : [`Example: \`${asText(examples[0])}\`.`]),
    ...(schema.deprecated ? ['Deprecated.'] : []),
  ];
}

/** The ends of a range that the description does not name. */
function rangeOf({ minimum, maximum, description = '' }: JsonSchema): string[] {
  const isNew = (end: number | undefined) =>
    end !== undefined && Math.abs(end) < Number.MAX_SAFE_INTEGER && !description.includes(`${end}`);
  return [
    ...(isNew(minimum) ? [`At least ${minimum}.`] : []),
    ...(isNew(maximum) ? [`At most ${maximum}.`] : []),
  ];
}

/** A table of fields; nothing where there are none. */
export function fieldTable(caption: string, fields: readonly Field[]): View | string {
  if (fields.length === 0) return '';
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <colgroup>
      <col class="name" />
      <col />
    </colgroup>
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">What it holds</th>
      </tr>
    </thead>
    <tbody>
      ${fields.map(
        ({ path, schema, required }) =>
          html`<tr>
            <th scope="row">
              <code>${path}</code> ${required ? '' : html`<span class="optional">optional</span>`}
            </th>
            <td>
              <span class="kind">${kindOf(schema)}</span>
              ${rulesOf(schema).map((rule) => html`<span>${inline(rule)}</span> `)}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** What a component is and has. */
export function schemaArticle(name: string, schema: JsonSchema, schemas: Schemas): View {
  const fields = fieldsOf(schema, schemas, false);
  return html`<article id="schema-${name}">
    <h3>${name}</h3>
    ${schema.description === undefined ? '' : html`<p>${inline(schema.description)}</p>`}
    ${fields.length === 0 ? html`<p>${kindOf(schema)}</p>` : fieldTable(`Fields of ${name}`, fields)}
  </article>`;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
