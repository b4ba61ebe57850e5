import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from './node.js';

const cli = fileURLToPath(new URL('cli.ts', import.meta.url));
const patience = { timeout: 30_000 };

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

/** Runs it until it listens, ends it, and gives what it has printed. */
async function runOnce(signal: NodeJS.Signals, ...args: string[]): Promise<string> {
  const cli = run('--port', '0', ...args);
  await expect.poll(() => cli.output, { timeout: 15_000 }).toContain('Press Ctrl-C');
  cli.child.kill(signal);
  expect(await cli.ended).toBe(0);
  return cli.output;
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the command line', () => {
  it('starts, prints what is needed, and ends cleanly on Ctrl-C', patience, async () => {
    const output = await runOnce('SIGINT', '--location', 'blocked');
    expect(output).toMatch(/http:\/\/localhost:\d+\/v1/);
    for (const text of ['sk_test_sandbox', 'pk_test_sandbox', '4242 4242 4242 4242', 'blocked']) {
      expect(output).toContain(text);
    }
    for (const path of ['/operator', '/reference']) {
      expect(output).toMatch(new RegExp(`http://localhost:\\d+${path}\n`));
    }
    expect(output).not.toContain('Warning');
  });

  it('keeps its state in a file, and goes on from it', patience, async () => {
    const stateFile = join(folder, 'state.json');
    const hook = 'http://localhost:1/hook';
    const args = ['--state', stateFile, '--webhook-url', hook];
    const first = await runOnce('SIGTERM', ...args, '--location', 'blocked');
    const secret = /whsec_\w+/.exec(first)?.[0] ?? 'none';
    expect(first).toContain(stateFile);
    expect(JSON.parse(await readFile(stateFile, 'utf8'))).toMatchObject({
      location: 'blocked',
      webhooks: [{ url: hook, secretKey: secret }],
    });
    const second = await runOnce('SIGINT', ...args);
    expect(second).toContain(secret);
    expect(second).toMatch(/Location +blocked/);
    expect(second).not.toContain('Note:');
    const third = await runOnce('SIGINT', '--state', stateFile, '--location', 'allowed');
    expect(third).toContain(`${hook} (from the state file)`);
    expect(third).not.toContain(secret);
    expect(third).toMatch(/Note: .*"blocked"/);
    expect(third).toMatch(/Location +allowed/);
  });

  it('gives the same secrets with a seed, and the time that was asked for', patience, async () => {
    const args = ['--seed', 'a', '--time', '2030-01-15T12:00:00Z'];
    const hook = ['--webhook-url', 'http://localhost:1/hook'];
    const outputs = [
      await runOnce('SIGINT', ...args, ...hook),
      await runOnce('SIGINT', ...args, ...hook),
    ];
    const [first, second] = outputs.map((output) => /whsec_\w+/.exec(output)?.[0]);
    expect(first).toBeDefined();
    expect(second).toBe(first);
    expect(outputs[0]).toContain('stands still at 2030-01-15T12:00:00.000Z');
  });

  it('warns where others can reach it, more so with a seed', patience, async () => {
    expect(await runOnce('SIGINT', '--host', '0.0.0.0', '--seed', 'a')).toMatch(
      /Warning: .*0\.0\.0\.0.*can be guessed/,
    );
  });

  it('exits with 2 for a wrong option, with 1 where it cannot start', patience, async () => {
    const { port, close } = await startSandbox({ port: 0 });
    const broken = join(folder, 'broken.json');
    await writeFile(broken, '{');
    const unknown = run('--nope');
    const taken = run('--port', String(port));
    const unusable = run('--port', '0', '--state', broken);
    const elsewhere = run('--port', '0', '--host', '192.0.2.1');
    expect(await unknown.ended).toBe(2);
    expect(unknown.output.trim()).toBe("Unknown option '--nope'. See --help.");
    expect(await taken.ended).toBe(1);
    expect(taken.output).toContain(`Port ${port}`);
    expect(await unusable.ended).toBe(1);
    expect(unusable.output).toContain(broken);
    expect(await elsewhere.ended).toBe(1);
    expect(elsewhere.output).toContain('This machine has no address 192.0.2.1');
    for (const { output } of [taken, unusable, elsewhere]) expect(output).not.toContain('    at ');
    expect(await readFile(broken, 'utf8')).toBe('{');
    await close();
  });

  it('prints its version', patience, async () => {
    const manifest = await readFile(new URL('../package.json', import.meta.url), 'utf8');
    const version = run('--version');
    expect(await version.ended).toBe(0);
    expect(version.output.trim()).toBe(JSON.parse(manifest).version);
  });
});
