import { html } from 'hono/html';
import type { Source } from '../api/endpoint.js';
import { curlOf, variablesOf } from './curl.js';
import type { OpenApiDocument } from './document.js';
import { fieldsOf } from './fields.js';
import { componentName, type JsonSchema } from './json-schema.js';
import type { Answer, Operation, Parameter } from './operation.js';
import { fieldTable, inline, kindOf, type View } from './schema-view.js';

/** An operation and where it is. */
export interface PlacedOperation {
  method: string;
  path: string;
  operation: Operation;
}

/** How well an operation is known, in a word or two. */
export const sourceLabels: Record<Source, string> = {
  documented: 'Documented by Vivamo',
  'partly-documented': 'Documented, partly assumed',
  sandbox: 'The sandbox’s own',
};

/** All that there is to say of an operation. */
export function operationArticle(
  { method, path, operation }: PlacedOperation,
  { components, servers }: OpenApiDocument,
  secretKey: string,
): View {
  const { schemas } = components;
  const source = operation['x-source'];
  const assumed = operation['x-assumed'];
  const body = operation.requestBody?.content['application/json'].schema;
  const url = (servers[0]?.url ?? '') + path;
  return html`<article id="${operation.operationId}">
    <h3>${operation.summary}</h3>
    <p class="address">${address(method, path)}</p>
    ${knowledge(source, assumed)} ${parameterTable('In the path', operation.parameters, 'path')}
    ${parameterTable('In the query', operation.parameters, 'query')}
    ${body ? fieldTable(bodyCaption(operation), fieldsOf(body, schemas, true)) : ''}
    ${answerTable(operation)} ${answerFields(operation, schemas)}
    <div class="try">
      <p>To try</p>
      ${variablesOf(operation).map(({ name, description }) => variableHint(name, description))}
      <pre><code>${curlOf(method, url, operation, { schemas, secretKey })}</code></pre>
    </div>
  </article>`;
}

/** A method and a path, which breaks before a slash where it has to. */
export function address(method: string, path: string): View {
  const parts = path.split(/(?=\/)/).map((part) => html`<wbr />${part}`);
  return html`<b class="method">${method.toUpperCase()}</b> <code>${parts}</code>`;
}

/** How well something is known. */
export function knowledge(source: Source, assumed?: string): View {
  return html`<p>
    <span class="source ${source}">${sourceLabels[source]}</span>
    ${assumed === undefined ? '' : html`Assumed: ${inline(assumed)}`}
  </p>`;
}

/** What has to be set in the shell before a request can be tried. */
function variableHint(name: string, description = ''): View {
  return html`<p class="hint">Set <code>${name}</code> first. ${inline(description)}</p>`;
}

function bodyCaption({ requestBody }: Operation): string {
  return requestBody?.required ? 'In the body, as JSON' : 'In the body, as JSON; may be left out';
}

function parameterTable(
  caption: string,
  parameters: readonly Parameter[] = [],
  place: Parameter['in'],
): View | string {
  const fields = parameters
    .filter((parameter) => parameter.in === place)
    .map(({ name, required, description, schema }) => ({
      path: name,
      required,
      schema: description === undefined ? schema : { description, ...schema },
    }));
  return fieldTable(caption, fields);
}

/** What is or may be answered, by status. */
export function answerTable({ responses }: { responses: Record<string, Partial<Answer>> }): View {
  return html`<table>
    <caption>
      Answers
    </caption>
    <colgroup>
      <col class="status" />
      <col />
    </colgroup>
    <thead>
      <tr>
        <th scope="col">Status</th>
        <th scope="col">When, and what</th>
      </tr>
    </thead>
    <tbody>
      ${Object.entries(responses).map(
        ([status, { description, content }]) =>
          html`<tr>
            <th scope="row">${status}</th>
            <td>
              ${inline(description ?? '')}
              ${content ? html`<span class="kind">${kindOf(content['application/json'].schema)}</span>` : ''}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The fields of an answer that is no component, which would have a place of its own. */
function answerFields(
  { responses }: Operation,
  schemas: OpenApiDocument['components']['schemas'],
): View | string {
  const done = Object.entries(responses).find(([status]) => status.startsWith('2'));
  if (!done) return '';
  const [status, { content }] = done;
  const { schema } = content['application/json'];
  return isComponent(schema)
    ? ''
    : fieldTable(`In the answer ${status}`, fieldsOf(schema, schemas, false));
}

function isComponent(schema: JsonSchema): boolean {
  const inner = (schema.type === 'array' ? schema.items : schema) as JsonSchema;
  return componentName(inner) !== undefined;
}
