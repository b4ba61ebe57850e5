import { execFileSync, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import elements from '../packages/elements/package.json' with { type: 'json' };
import { packages } from './packages.ts';
import { typeTests } from './type-tests.ts';

/** Runs a module in plain Node, as an operator's server would, and gives what it printed. */
function inNode(code: string): { status: number | null; output: string } {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', code],
    { env, encoding: 'utf8', timeout: 20_000 },
  );
  return { status, output: stdout + stderr };
}

/** The entries of the elements that a page imports by TypeScript. */
const typedEntries = Object.entries(elements.publishConfig.exports).flatMap(([entry, files]) =>
  typeof files === 'object' && 'types' in files ? entry.replace(/^\.\/?/, '') : [],
);

/** What TypeScript has to say of a module that has the packages as they are built. */
function compile(code: string): string[] {
  const file = resolve('packages/elements/test/entry.mts');
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    strict: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (path, target) => {
    if (path === file) return ts.createSourceFile(path, code, target);
    const source = parsed.get(path) ?? getSourceFile(path, target);
    if (source) parsed.set(path, source);
    return source;
  };
  const program = ts.createProgram([file], options, host);
  const diagnostics = program.getSemanticDiagnostics(program.getSourceFile(file));
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

/** What was read for one module need not be read for the next. */
const parsed = new Map<string, ts.SourceFile>();

describe('the built packages', () => {
  beforeAll(() => {
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { stdio: 'pipe' });
  }, 120_000);

  test.each(packages)('importing %s in Node does nothing and throws nothing', (name) => {
    const { status, output } = inNode(`
      const before = Reflect.ownKeys(globalThis).length;
      const { length } = Object.keys(await import('@vivamo-widgets/${name}'));
      const own = (key) => String(key).includes('vivamo');
      const left = Reflect.ownKeys(globalThis).slice(before).filter(own);
      if (length === 0) throw new Error('It exports nothing.');
      if (left.length) throw new Error('It left ' + left.map(String));
    `);
    expect(output).toBe('');
    expect(status).toBe(0);
  });

  test('the types of the server package need neither a DOM nor the source', () => {
    const project = 'packages/server/test/types/tsconfig.built.json';
    const { status, stdout } = spawnSync('npx', ['--no-install', 'tsc', '-p', project], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  test.each(typeTests('tsconfig.built.json').map((line) => line.join(' ')))('%s', (line) => {
    const { status, stdout } = spawnSync('npx', ['--no-install', ...line.split(' ')], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(status, stdout).toBe(0);
  });

  const PAGE = `
    const element = document.createElement('vivamo-payment');
    element.addEventListener('vivamo-ready', ({ detail }) => detail.kind);
    element.begin();
  `;

  test('TypeScript knows no tag before anything is imported', () => {
    expect(compile(PAGE)).toHaveLength(2);
  });

  test.each(typedEntries)('TypeScript knows the tags and their events by %s', (entry) => {
    expect(compile(`import '@vivamo-widgets/elements/${entry}'; ${PAGE}`)).toEqual([]);
  });

  test('the CDN file is one module without imports', () => {
    const { output } = inNode(`
      import { readFileSync } from 'node:fs';
      const file = 'packages/elements/dist/cdn/vivamo-widgets.js';
      const code = readFileSync(file, 'utf8');
      console.log(/(^|[;}])import[ "'{*]/.test(code), code.includes('vivamo-sdk-event'));
    `);
    expect(output.trim()).toBe('false true');
  });

  test('a production build explains nothing at length, a development build does', () => {
    const message = `
      const { VivamoError } = await import('@vivamo-widgets/core');
      console.log(new VivamoError('geolocation-not-configured').message);
    `;
    expect(inNode(message).output).toContain('docs/errors/geolocation-not-configured.md');
    expect(inNode(message).output).not.toContain('No location check');
  });
});
