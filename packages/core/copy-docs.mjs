/*
 * The last step of the build: puts the pages that messages name into `docs`, which is published
 * with the package and is not in the repository.
 */
import { cpSync, rmSync } from 'node:fs';

const from = new URL('../../docs/', import.meta.url);
const to = new URL('docs/', import.meta.url);

rmSync(to, { recursive: true, force: true });
for (const name of ['errors', 'wire-contract.md', 'wire-contract.json']) {
  cpSync(new URL(name, from), new URL(name, to), { recursive: true });
}
