/* The packages as they would be published: what is in them, and what is not. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root } from '../../scripts/apps/home.js';
import { packAll } from '../../scripts/apps/pack.js';
import { packages } from '../../scripts/packages.js';

/** What nobody who installs a package has a use for. */
const NOT_SHIPPED = /\.test\.|\.tsbuildinfo$|(^|\/)(test|bench|node_modules)\/|(?<!\.d)\.tsx?$/;

/** Entries that are no modules. */
const NO_MODULES = ['./styles.css', './custom-elements.json'];

const SEMVER = /^[\^~]?\d+\.\d+\.\d+$/;

for (const name of packages) {
  test(`the tarball of ${name} has what is to be published, and nothing else`, async () => {
    const { [name]: tarball } = await packAll();
    const folder = test.info().outputPath();
    execFileSync('tar', ['-xzf', tarball, '-C', folder]);
    const read = (file: string) => readFileSync(path.join(folder, 'package', file), 'utf8');
    const files = readdirSync(path.join(folder, 'package'), { recursive: true, encoding: 'utf8' });
    const text = read('package.json');
    const manifest = JSON.parse(text);

    expect(read('LICENSE')).toBe(readFileSync(path.join(root, 'LICENSE'), 'utf8'));
    expect(read('README.md')).toContain(`@vivamo-widgets/${name}`);
    expect(files.filter((file) => NOT_SHIPPED.test(file))).toEqual([]);
    const missing = pathsIn([manifest.exports, manifest.imports, manifest.bin]).filter(
      (file) => !files.includes(path.normalize(file)),
    );
    expect(missing).toEqual([]);

    expect(text).not.toContain('@vivamo-widgets/source');
    const wanted = { ...manifest.dependencies, ...manifest.peerDependencies };
    for (const [other, version] of Object.entries(wanted)) {
      if (other.startsWith('@vivamo-widgets/')) expect(version).toBe(manifest.version);
      else expect(version, other).not.toContain(':');
    }
    expect(manifest.version).toMatch(SEMVER);
  });
}

for (const name of packages) {
  test(`publint has nothing to say of ${name}`, async () => {
    const { [name]: tarball } = await packAll();
    const { buffer } = new Uint8Array(readFileSync(tarball));
    const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  test(`TypeScript finds the types of each entry of ${name}`, async () => {
    const { [name]: tarball } = await packAll();
    const command = ['--no-install', 'attw', tarball, '--profile', 'esm-only', '--no-color'];
    if (name === 'elements') command.push('--exclude-entrypoints', ...NO_MODULES);
    const { status, stdout, stderr } = spawnSync('npx', command, { cwd: root, encoding: 'utf8' });
    expect(status, stdout + stderr).toBe(0);
    expect(stdout).toMatch(/bundler.*🟢/);
  });
}

/** All files that a part of a manifest names. */
function pathsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return Object.values(part ?? {}).flatMap(pathsIn);
}
