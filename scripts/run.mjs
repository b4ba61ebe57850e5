/**
 * `npm start`, `npm test` and the rest, on a machine that has Node and npm and nothing else:
 * installs what the lockfile says where that is not there yet, then runs `scripts/<command>.ts`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const NODE_FLOOR = [20, 19];
const STAMP = 'node_modules/.installed-lockfile';
const COMMANDS = {
  start: 'scripts/start.ts',
  test: 'scripts/test.ts',
  'test:matrix': 'scripts/test-matrix.ts',
  'test:runtimes': 'scripts/test-runtimes.ts',
  build: 'scripts/build.ts',
  check: 'scripts/check.ts',
  size: 'scripts/size.ts',
  manifest: 'scripts/manifest.ts',
  model: 'scripts/model.ts',
  bench: 'scripts/bench.ts',
  screenshots: 'scripts/screenshots.ts',
  sandbox: 'packages/sandbox/src/cli.ts',
  app: 'scripts/app.ts',
  pack: 'scripts/pack.ts',
};

process.chdir(root);
checkNode();
const [command, ...args] = process.argv.slice(2);
if (!Object.hasOwn(COMMANDS, command)) {
  fail(`There is no command "${command}". There are: ${Object.keys(COMMANDS).join(', ')}.`);
}
install();
run(COMMANDS[command], args);

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [floorMajor, floorMinor] = NODE_FLOOR;
  if (major < floorMajor || (major === floorMajor && minor < floorMinor)) {
    fail(`Node ${NODE_FLOOR.join('.')} or newer is needed; this is ${process.versions.node}.`);
  }
}

function install() {
  const wanted = createHash('sha256').update(readFileSync('pnpm-lock.yaml')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  const { packageManager } = JSON.parse(readFileSync('package.json', 'utf8'));
  const windows = process.platform === 'win32';
  const { status } = spawnSync('npx', ['--yes', packageManager, 'install', '--frozen-lockfile'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows,
  });
  if (status !== 0) fail('The packages could not be installed; what pnpm said stands above.');
  writeFileSync(STAMP, wanted);
}

function run(script, args) {
  const flags = ['--conditions=@vivamo-widgets/source', '--import', 'tsx'];
  const child = spawn(process.execPath, [...flags, script, ...args], { stdio: 'inherit' });
  // Ctrl-C reaches the child as well, which ends what it has started; we wait for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code) => process.exit(code ?? 1));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
