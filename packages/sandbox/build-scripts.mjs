/*
 * The last step of the build: puts the finished browser scripts into dist/browser-scripts.js, so
 * that the published package needs neither esbuild nor the source. Its declarations stay as tsc
 * wrote them.
 */
import { chmod, writeFile } from 'node:fs/promises';
import { loadBrowserScript } from './dist/browser-scripts.js';

const texts = {
  sdk: await loadBrowserScript('sdk'),
  console: await loadBrowserScript('console'),
};
await writeFile(
  new URL('dist/browser-scripts.js', import.meta.url),
  `const texts = ${JSON.stringify(texts)};
/** The text of one classic script. */
export async function loadBrowserScript(name) {
  return texts[name];
}
`,
);
await chmod(new URL('dist/cli.js', import.meta.url), 0o755);
