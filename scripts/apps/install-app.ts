import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Tarballs } from './pack.ts';
import { runCommand } from './run-command.ts';

/** The scope of our packages in the registry. */
export const SCOPE = '@vivamo-widgets/';

/**
 * Installs a copy of an app by npm, as its user would, with the tarballs in the place of our
 * packages in the registry: of those that the app names, and of those that these need.
 *
 * @param flags more of npm's.
 */
export async function installApp(
  app: string,
  tarballs: Tarballs,
  flags: string[] = [],
): Promise<void> {
  const file = path.join(app, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const [name, tarball] of Object.entries(tarballs)) {
    const place = SCOPE + name in manifest.dependencies ? 'dependencies' : 'overrides';
    manifest[place] = { ...manifest[place], [SCOPE + name]: `file:${tarball}` };
  }
  writeFileSync(file, JSON.stringify(manifest, null, 2));
  // Those of an earlier time have the same version.
  rmSync(path.join(app, 'node_modules', SCOPE), { recursive: true, force: true });
  rmSync(path.join(app, 'node_modules/.package-lock.json'), { force: true });
  await runCommand('npm', ['install', '--no-audit', '--no-fund', ...flags], app);
}
