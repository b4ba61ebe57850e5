import { html } from 'hono/html';
import type { View } from './schema-view.js';

/** What the page has under one heading. */
export interface Group {
  name: string;
  entries: { id: string; address: View; summary: string; article: View }[];
}

/** The way to all that is on the page. */
export function contents(groups: readonly Group[]): View {
  return html`<nav aria-label="Contents">
    <ul>
      ${groups.map(
        ({ name, entries }) =>
          html`<li>
            <a href="#${idOf(name)}">${name}</a>
            <ul>
              ${entries.map(
                ({ id, address, summary }) =>
                  html`<li>
                    <a class="address" href="#${id}">${address}</a>
                    <span>${summary}</span>
                  </li>`,
              )}
            </ul>
          </li>`,
      )}
      <li><a href="#schemas">Objects</a></li>
    </ul>
  </nav>`;
}

/** What the heading of a group is found by. */
export function idOf(name: string): string {
  return `tag-${name.toLowerCase().replace(/\W+/g, '-')}`;
}
