/**
 * `npm run manifest` writes the manifest of the elements and all that is made of it; with `--check`
 * it only says, and fails, where a file is not as it would be written.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generatedFiles } from '../packages/elements/manifest/generated-files.ts';

const checking = process.argv.includes('--check');
const files = [...(await generatedFiles())];
const stale = files.filter(
  ([path, content]) => !existsSync(path) || readFileSync(path, 'utf8') !== content,
);

for (const [path, content] of stale) {
  if (checking) {
    console.error(`${path} is not what the doc comments of the elements say: npm run manifest`);
    continue;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  console.log(`wrote ${path}`);
}
if (!stale.length) console.log(`${files.length} generated files are as they should be.`);
process.exitCode = checking && stale.length ? 1 : 0;
