/** `npm run check`: lint, types, format, unused code, generated files and sizes. */
import { spawnSync } from 'node:child_process';
import { packages } from './packages.ts';
import { typeTests } from './type-tests.ts';

const checks: string[][] = [
  ['eslint', '.'],
  ...packages.map((name) => ['tsc', '-p', `packages/${name}`]),
  ['tsc', '-p', 'packages/server/src/node'],
  ['tsc', '-p', 'packages/server/test/types'],
  ['tsc', '-p', 'packages/sandbox/src/sdk'],
  ['tsc', '-p', 'packages/sandbox/src/browser'],
  ...typeTests('tsconfig.json'),
  ['vue-tsc', '-p', 'tsconfig.json'],
  ['tsc', '-p', 'examples/solid'],
  [
    'svelte-check',
    '--workspace',
    'examples/svelte',
    '--tsconfig',
    './tsconfig.json',
    '--fail-on-warnings',
  ],
  ['prettier', '--check', '--log-level=warn', '.'],
  ['knip'],
];

const failures: string[] = [];

function run(command: string, args: string[]) {
  const line = [command, ...args].join(' ');
  console.log(`── ${line.replace(process.execPath, 'node')}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) failures.push(line);
}

for (const check of checks) run('npx', ['--no-install', ...check]);
for (const script of [['scripts/manifest.ts', '--check'], ['scripts/size.ts']]) {
  run(process.execPath, ['--conditions=@vivamo-widgets/source', '--import', 'tsx', ...script]);
}

for (const failure of failures) console.error(`failed: ${failure}`);
process.exitCode = failures.length ? 1 : 0;
