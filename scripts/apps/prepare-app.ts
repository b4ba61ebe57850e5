import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { AppName } from './app-name.ts';
import { filesBelow, hashFiles } from './hash-files.ts';
import { folderOfApp, root } from './home.ts';
import { installApp } from './install-app.ts';
import { packAll } from './pack.ts';
import { runCommand } from './run-command.ts';

/** What the folder of an app may have and its copy must not. */
const LEFT_OUT = new Set(['node_modules', 'dist', 'vendor', '.next', '.nuxt', '.output']);

/** What a copy was made of, as hashes. */
interface Made {
  installed?: string;
  built?: string;
  extra?: Record<string, string>;
}

/**
 * Copies an app out of the repository, installs it by npm with the packed tarballs of our packages,
 * and builds it for production. What is there already and still right is used again.
 *
 * @param extra more files for the app: where each is to stand in it, and the file to take.
 * @throws Error with what npm or the build said, where one of them failed.
 */
export async function prepareApp(
  name: AppName,
  extra: Readonly<Record<string, string>> = {},
): Promise<void> {
  const tarballs = await packAll();
  const source = path.join(root, 'apps', name);
  const app = folderOfApp(name);
  const files = filesBelow(source, LEFT_OUT);
  const manifests = files.filter((file) => /^package(-lock)?\.json$/.test(file));
  const packed = hashFiles(root, Object.values(tarballs));
  const made: Made = {
    installed: packed + hashFiles(source, manifests),
    built: packed + hashFiles(source, files),
    extra: Object.fromEntries(
      Object.entries(extra).map(([to, from]) => [to, hashFiles(root, [from])]),
    ),
  };

  const stamp = path.join(app, '.made.json');
  const before: Made = existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')) : {};
  const hasExtra = Object.entries(made.extra!).every(([to, hash]) => before.extra?.[to] === hash);
  if (before.built === made.built && hasExtra) return;

  mkdirSync(app, { recursive: true });
  for (const entry of readdirSync(app)) {
    if (entry !== 'node_modules') rmSync(path.join(app, entry), { recursive: true });
  }
  for (const file of files) cpSync(path.join(source, file), path.join(app, file));
  for (const [to, from] of Object.entries(extra)) cpSync(from, path.join(app, to));

  if (before.installed !== made.installed) await installApp(app, tarballs);
  writeFileSync(stamp, JSON.stringify({ installed: made.installed }));
  await runCommand('npm', ['run', 'build'], app);
  writeFileSync(stamp, JSON.stringify(made));
}
