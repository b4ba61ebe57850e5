/**
 * `npm run test:runtimes`: installs the runtimes beside Node, and runs the server package's suites
 * over HTTP on each of them and on Node's frameworks, and the tests of `examples/worker` on workerd;
 * or on those that are named: `npm run test:runtimes -- deno bun`. On Node itself `npm test` runs
 * the suites.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { binaries, workspace } from '../packages/server/test/runtimes/installed.ts';

type Name = keyof typeof binaries | 'express' | 'hono' | 'examples/worker';

const SUITE = ['--project', 'server', 'packages/server/test/runtimes/runtimes.test.ts'];
const WORKER_SUITE = ['--config', 'examples/worker/test/vitest.config.ts'];
const RESULTS = '.results';
const shell = process.platform === 'win32';

const known = ['express', 'hono', ...Object.keys(binaries), 'examples/worker'] as Name[];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !known.includes(name as Name));
if (unknown.length > 0) {
  console.error(`There is no runtime ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(1);
}

if (!install()) {
  console.error('The runtimes could not be installed; what pnpm said stands above.');
  console.log('\n0 passed, 1 failed');
  process.exit(1);
}

mkdirSync(RESULTS, { recursive: true });
const results = (wanted.length > 0 ? (wanted as Name[]) : known).map(test);
console.log('');
for (const { title, passed, failed, skipped, seconds } of results) {
  console.log(`${title}: ${sum(passed, failed, skipped)}, in ${seconds} s`);
}
const total = (key: 'passed' | 'failed' | 'skipped') =>
  results.reduce((all, result) => all + result[key], 0);
process.exitCode = total('failed') ? 1 : 0;
console.log(`\n${sum(total('passed'), total('failed'), total('skipped'))}`);

function install(): boolean {
  const { packageManager } = JSON.parse(readFileSync(`${workspace}/package.json`, 'utf8'));
  const { status } = spawnSync('npx', ['--yes', packageManager, 'install', '--frozen-lockfile'], {
    cwd: workspace,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell,
  });
  return status === 0;
}

function test(name: Name) {
  const began = Date.now();
  const title = `${name} ${versionOf(name)}`;
  console.log(`\n── ${title}`);
  const file = `${RESULTS}/runtime-${name.replace('/', '-')}.json`;
  const suite = name === 'examples/worker' ? WORKER_SUITE : SUITE;
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { status } = spawnSync('npx', ['--no-install', 'vitest', 'run', ...suite, ...reporters], {
    stdio: 'inherit',
    shell,
    env: { ...process.env, NODE_OPTIONS: '', RUNTIMES: name },
  });
  const counts = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  const { passed = 0, failed = 0, skipped = 0 } = counts ?? {};
  // One that does not start has no failed test, and none that passed.
  const broken = failed === 0 && (passed === 0 || status !== 0);
  const seconds = Math.round((Date.now() - began) / 100) / 10;
  return { title, passed, failed: broken ? 1 : failed, skipped, seconds };
}

/** Its version, or why it does not say. */
function versionOf(name: Name): string {
  if (name === 'express' || name === 'hono') {
    const { devDependencies } = JSON.parse(readFileSync('examples/server/package.json', 'utf8'));
    return `${devDependencies[name]} on Node ${process.versions.node}`;
  }
  const [file, ...args] = binaries[name === 'examples/worker' ? 'workerd' : name];
  const { stdout, stderr, error } = spawnSync(file, [...args, '--version'], { encoding: 'utf8' });
  const said = error?.message ?? `${stdout}${stderr}`;
  return /\d+[\d.-]*\d/.exec(stdout ?? '')?.[0] ?? `does not start: ${said.trim()}`;
}

function count(report: {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
}) {
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = report;
  return { passed, failed, skipped };
}

function sum(passed: number, failed: number, skipped: number): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
