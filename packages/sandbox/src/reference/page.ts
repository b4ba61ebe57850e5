import { html } from 'hono/html';
import type { OpenApiDocument } from './document.js';
import { address, operationArticle, type PlacedOperation } from './operation-view.js';
import { inline, schemaArticle, type View } from './schema-view.js';

/**
 * The reference as a page: all that the document says, without a script.
 *
 * @param secretKey goes into the requests to try.
 */
export function referencePage(document: OpenApiDocument, secretKey: string): View {
  const { info, tags, components } = document;
  const groups = tags.map(({ name }) => ({ name, operations: operationsOf(document, name) }));
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Reference · Vivamo sandbox</title>
        <link rel="stylesheet" href="/reference/style.css" />
      </head>
      <body>
        <main>
          <header>
            <h1>Reference</h1>
            ${info.description.split('\n\n').map((paragraph) => html`<p>${inline(paragraph)}</p>`)}
            <p>
              The same for programs: <a href="/openapi.json">OpenAPI 3.1</a>.
              <a href="/">About this sandbox</a>
            </p>
          </header>
          ${contents(groups)}
          ${groups.map(
            ({ name, operations }) =>
              html`<section class="group" aria-labelledby="${idOf(name)}">
                <h2 id="${idOf(name)}">${name}</h2>
                ${operations.map((one) => operationArticle(one, document, secretKey))}
              </section>`,
          )}
          <section class="group" aria-labelledby="schemas">
            <h2 id="schemas">Objects</h2>
            ${Object.entries(components.schemas).map(([name, schema]) =>
              schemaArticle(name, schema, components.schemas),
            )}
          </section>
        </main>
      </body>
    </html>`;
}

function operationsOf({ paths }: OpenApiDocument, tag: string): PlacedOperation[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, operation]) => operation.tags.includes(tag))
      .map(([method, operation]) => ({ method, path, operation })),
  );
}

function contents(groups: readonly { name: string; operations: PlacedOperation[] }[]): View {
  return html`<nav aria-label="Contents">
    <ul>
      ${groups.map(
        ({ name, operations }) =>
          html`<li>
            <a href="#${idOf(name)}">${name}</a>
            <ul>
              ${operations.map(
                ({ method, path, operation }) =>
                  html`<li>
                    <a href="#${operation.operationId}">${address(method, path)}</a>
                    <span>${operation.summary}</span>
                  </li>`,
              )}
            </ul>
          </li>`,
      )}
      <li><a href="#schemas">Objects</a></li>
    </ul>
  </nav>`;
}

function idOf(tag: string): string {
  return `tag-${tag.toLowerCase().replace(/\W+/g, '-')}`;
}
