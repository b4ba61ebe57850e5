import { renderToString } from 'vue/server-renderer';
import { createPage, PAGES } from './create-page';
import type { Settings } from './settings';

/** The HTML of the page at a path, if there is one. */
export async function render(path: string, settings: Settings): Promise<string | undefined> {
  return path in PAGES ? renderToString(createPage(path, settings)) : undefined;
}
