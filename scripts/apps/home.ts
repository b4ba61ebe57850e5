import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AppName } from './app-name.ts';

/** The root of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const checkout = createHash('sha256').update(root).digest('hex').slice(0, 8);

/**
 * Where the tarballs and the apps are: outside the repository, so that nothing is found in its
 * `node_modules`; and the same for a checkout each time, so that what is installed can be used again.
 */
export const homeOfApps = path.join(tmpdir(), `vivamo-widgets-apps-${checkout}`);

/** Where the copy of an app is. */
export function folderOfApp(name: AppName): string {
  return path.join(homeOfApps, name);
}
