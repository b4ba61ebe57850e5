/*
 * The last step of the build: puts the finished SDK stand-in into dist/sdk-bundle.js, so that the
 * published package needs neither esbuild nor the source. Its declarations stay as tsc wrote them.
 */
import { chmod, writeFile } from 'node:fs/promises';
import { loadSdkBundle } from './dist/sdk-bundle.js';

const text = await loadSdkBundle();
await writeFile(
  new URL('dist/sdk-bundle.js', import.meta.url),
  `const bundle = ${JSON.stringify(text)};
/** The SDK stand-in as the text of one classic script. */
export async function loadSdkBundle() {
  return bundle;
}
`,
);
await chmod(new URL('dist/cli.js', import.meta.url), 0o755);
