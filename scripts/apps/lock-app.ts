import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AppName } from './app-name.ts';
import { folderOfApp, root } from './home.ts';
import { installApp, SCOPE } from './install-app.ts';
import { packAll } from './pack.ts';

/**
 * Writes the lockfile of an app anew: the newest versions of what is not ours that its
 * `package.json` and our packages allow, with no address of a registry. Our own packages are left
 * out, as their tarballs are made anew each time.
 */
export async function lockApp(name: AppName): Promise<void> {
  const tarballs = await packAll();
  const source = path.join(root, 'apps', name);
  const copy = `${folderOfApp(name)}-lock`;
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  cpSync(path.join(source, 'package.json'), path.join(copy, 'package.json'));
  const flags = ['--package-lock-only', '--omit-lockfile-registry-resolved'];
  await installApp(copy, tarballs, flags);

  const lock = JSON.parse(readFileSync(path.join(copy, 'package-lock.json'), 'utf8'));
  for (const place of Object.keys(lock.packages)) {
    if (place.includes(`node_modules/${SCOPE}`)) delete lock.packages[place];
  }
  const { dependencies } = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8'));
  lock.packages[''].dependencies = dependencies;
  writeFileSync(path.join(source, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
  rmSync(copy, { recursive: true });
}
