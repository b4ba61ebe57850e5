/* The packages as they would be published: what is in them, and what is not. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { errorCodes } from '../../packages/core/test/error-codes.js';
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
    const folder = await unpack(name);
    const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
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

test('the tarball of core has the pages that its messages name, as they are here', async () => {
  const folder = await unpack('core');
  const { explain } = await import(pathToFileURL(path.join(folder, 'dist/explain.js')).href);
  const messages: string[] = errorCodes.map((code) => explain(code));
  const named = messages.map((message) => message.match(/\bdocs\/[\w/-]+\.md/g) ?? []);
  expect(named.map((pages) => pages.at(-1))).toEqual(
    errorCodes.map((code) => `docs/errors/${code}.md`),
  );
  for (const page of new Set(named.flat())) {
    expect(existsSync(path.join(folder, page)), page).toBe(true);
    expect(readFileSync(path.join(folder, page))).toEqual(readFileSync(path.join(root, page)));
  }
});

test('core explains itself in development, and is short elsewhere', async () => {
  const folder = await unpack('core');
  const script = `import { VivamoError } from '@vivamo-widgets/core';
    console.log(new VivamoError('client-key-missing').message);`;
  const message = (...conditions: string[]) =>
    execFileSync(process.execPath, [...conditions, '--input-type=module', '-e', script], {
      cwd: folder,
      encoding: 'utf8',
    }).trim();
  expect(message()).toBe('vivamo-widgets: see docs/errors/client-key-missing.md');
  expect(message('--conditions=development')).toContain('No client key was given.');
});

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

/** Unpacks the tarball of a package for this test, and says where it is. */
async function unpack(name: (typeof packages)[number]): Promise<string> {
  const { [name]: tarball } = await packAll();
  const folder = test.info().outputPath();
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  return path.join(folder, 'package');
}

/** All files that a part of a manifest names. */
function pathsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return Object.values(part ?? {}).flatMap(pathsIn);
}
