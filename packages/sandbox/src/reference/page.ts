import { html } from 'hono/html';
import { contents, idOf, type Group } from './contents.js';
import type { OpenApiDocument } from './document.js';
import { eventAddress, eventArticle } from './event-view.js';
import { address, operationArticle } from './operation-view.js';
import { inline, schemaArticle, type View } from './schema-view.js';

/**
 * The reference as a page: all that the document says, without a script.
 *
 * @param secretKey goes into the requests to try.
 */
export function referencePage(document: OpenApiDocument, secretKey: string): View {
  const { info, components } = document;
  const groups = groupsOf(document, secretKey);
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
              The same for programs: <a href="/openapi.json">OpenAPI 3.1</a>. What to type is on the
              <a href="/">first page</a>; what has happened, in the
              <a href="/operator">operator console</a>.
            </p>
          </header>
          ${contents(groups)}
          <div class="groups">
            ${groups.map(({ name, entries }) =>
              groupSection(
                idOf(name),
                name,
                entries.map(({ article }) => article),
              ),
            )}
            ${groupSection(
              'schemas',
              'Objects',
              Object.entries(components.schemas).map(([name, schema]) =>
                schemaArticle(name, schema, components.schemas),
              ),
            )}
          </div>
        </main>
      </body>
    </html>`;
}

function groupSection(id: string, name: string, articles: readonly View[]): View {
  return html`<section class="group" aria-labelledby="${id}">
    <h2 id="${id}">${name}</h2>
    ${articles}
  </section>`;
}

/** The operations and events of the document by their tags, in the order of these. */
function groupsOf(document: OpenApiDocument, secretKey: string): Group[] {
  const entries = [
    ...Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => ({
        operation,
        address: address(method, path),
        article: operationArticle({ method, path, operation }, document, secretKey),
      })),
    ),
    ...Object.entries(document.webhooks).map(([eventType, { post: operation }]) => ({
      operation,
      address: eventAddress(eventType),
      article: eventArticle({ eventType, operation }),
    })),
  ];
  return document.tags.map(({ name }) => ({
    name,
    entries: entries
      .filter(({ operation }) => operation.tags.includes(name))
      .map(({ operation: { operationId, summary }, ...entry }) => ({
        id: operationId,
        summary,
        ...entry,
      })),
  }));
}
