import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startSandbox } from './node.js';

const cli = fileURLToPath(new URL('cli.ts', import.meta.url));

/** Runs the command line; `output` is all that it has printed so far. */
function run(...args: string[]) {
  const flags = ['--conditions=@vivamo-widgets/source', '--import', 'tsx'];
  const child = spawn(process.execPath, [...flags, cli, ...args]);
  const result = { output: '', child, ended: Promise.resolve<number | null>(null) };
  child.stdout.on('data', (data) => (result.output += data));
  child.stderr.on('data', (data) => (result.output += data));
  result.ended = new Promise((resolve) => child.on('close', resolve));
  return result;
}

describe('the command line', () => {
  it('starts, prints what is needed, and ends cleanly on Ctrl-C', { timeout: 20_000 }, async () => {
    const cli = run('--port', '0', '--location', 'blocked');
    await expect.poll(() => cli.output, { timeout: 15_000 }).toContain('Press Ctrl-C');
    expect(cli.output).toMatch(/http:\/\/localhost:\d+\/v1/);
    for (const text of ['sk_test_sandbox', 'pk_test_sandbox', '4242 4242 4242 4242', 'blocked']) {
      expect(cli.output).toContain(text);
    }
    cli.child.kill('SIGINT');
    expect(await cli.ended).toBe(0);
  });

  it('exits with 2 for an unknown flag, with 1 for a taken port', { timeout: 20_000 }, async () => {
    const { port, close } = await startSandbox({ port: 0 });
    const [unknown, taken] = [run('--nope'), run('--port', String(port))];
    expect(await unknown.ended).toBe(2);
    expect(unknown.output).toContain('--nope');
    expect(await taken.ended).toBe(1);
    expect(taken.output).toContain(`Port ${port}`);
    expect(taken.output).not.toContain('    at ');
    await close();
  });
});
