import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { packages } from '../packages.ts';
import { filesBelow, hashFiles } from './hash-files.ts';
import { homeOfApps, root } from './home.ts';
import { runCommand } from './run-command.ts';

/** The file of each package, as it would be published. */
export type Tarballs = Readonly<Record<(typeof packages)[number], string>>;

/** What a tarball is made of, besides its package. */
const SHARED = [
  'LICENSE',
  'package.json',
  'pnpm-lock.yaml',
  'tsconfig.base.json',
  'docs/wire-contract.md',
  'docs/wire-contract.json',
];

/** The folder of pages that the build copies into a package, and the one that they go into. */
const PAGES = { from: 'docs/errors', to: 'packages/core/docs/' };

/** What is in the folder of a package and goes into no tarball. */
const LEFT_OUT = new Set(['node_modules', 'dist', 'test', 'bench']);

/**
 * Builds all packages and packs each as it would be published, outside the repository. Does nothing
 * where the tarballs of these very sources are there.
 *
 * @throws Error with what the build or pnpm said, where one of them failed.
 */
export async function packAll(): Promise<Tarballs> {
  const folder = path.join(homeOfApps, 'tarballs');
  const stamp = path.join(folder, '.sources');
  const sources = [PAGES.from, ...packages.map((name) => `packages/${name}`)]
    .flatMap((folder) => filesBelow(root, LEFT_OUT, folder))
    .filter((file) => !/\.test\.tsx?$/.test(file) && !file.startsWith(PAGES.to));
  const hash = hashFiles(root, [...SHARED, ...sources]);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await runCommand(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], root);
    for (const name of packages) await pack(name, folder);
    writeFileSync(stamp, hash);
  }
  const fileOf = (name: string) => path.join(folder, `${name}.tgz`);
  return Object.fromEntries(packages.map((name) => [name, fileOf(name)])) as Tarballs;
}

async function pack(name: string, folder: string): Promise<void> {
  const { packageManager } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const args = ['--yes', packageManager, 'pack', '--pack-destination', folder];
  await runCommand('npx', args, path.join(root, 'packages', name));
  const packed = readdirSync(folder).find((file) => file.startsWith(`vivamo-widgets-${name}-`));
  if (!packed) throw new Error(`pnpm packed no tarball of packages/${name}.`);
  // Without the version, so that what names the file need not know it.
  renameSync(path.join(folder, packed), path.join(folder, `${name}.tgz`));
}
