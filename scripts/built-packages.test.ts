import { execFileSync, spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { packages } from './packages.ts';

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

  test('the CDN file is one module without imports', () => {
    const { output } = inNode(`
      import { readFileSync } from 'node:fs';
      const file = 'packages/elements/dist/cdn/vivamo-widgets.js';
      const code = readFileSync(file, 'utf8');
      console.log(/(^|[;}])import[ "'{*]/.test(code), code.includes('vivamo-payment'));
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
