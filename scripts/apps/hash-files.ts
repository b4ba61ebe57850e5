import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A hash of the names and the contents of files, whose paths are seen from `folder`. */
export function hashFiles(folder: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files)
    hash.update(`${file}\0`).update(readFileSync(path.resolve(folder, file)));
  return hash.digest('hex');
}

/** The files below `folder`, in a fixed order, without folders and files of the names left out. */
export function filesBelow(folder: string, leftOut: ReadonlySet<string>, below = ''): string[] {
  return readdirSync(path.join(folder, below), { withFileTypes: true })
    .filter(({ name }) => !leftOut.has(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.posix.join(below, entry.name);
      return entry.isDirectory() ? filesBelow(folder, leftOut, file) : [file];
    });
}
