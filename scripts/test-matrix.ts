/**
 * `npm run test:matrix`: every scenario of `playwright/matrix/scenarios.ts` in every way of use and
 * engine, then the apps of `apps/` and each way in which the SDK may want to be called; prints the
 * table, and writes it into docs/conformance.md where all of it was run and is as it should be.
 * `-- --only html,vue --engine firefox --grep moved` runs a part of the table.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { conformancePage } from '../playwright/matrix/conformance-page.ts';
import { isWhole, readResults, type Report } from '../playwright/matrix/report.ts';
import { SCENARIOS } from '../playwright/matrix/scenarios.ts';
import { tableOf } from '../playwright/matrix/table.ts';
import { ENGINES, type EngineName, wanted, WAYS } from '../playwright/matrix/ways.ts';
import { ensureChromium, ensureFirefox, ensureWebKit } from './browsers.mjs';

const RESULTS = '.results';
const PAGE = 'docs/conformance.md';
/** What is run after the table, each by a configuration of its own. */
const OTHERS = ['apps', 'call-shapes'];
const ENSURE: Record<EngineName, () => void> = {
  chromium: ensureChromium,
  firefox: ensureFirefox,
  webkit: ensureWebKit,
};

const { only, engine, grep } = parseArgs({
  options: { only: { type: 'string' }, engine: { type: 'string' }, grep: { type: 'string' } },
}).values;
const ways = named(WAYS, only);
const isPart = !!(only || engine || grep);
const began = Date.now();

const lacking: string[] = [];
const engines = named(ENGINES, engine).filter((name) => {
  try {
    ENSURE[name]();
    return true;
  } catch (error) {
    lacking.push(`${name}: ${(error as Error).message}`);
    return false;
  }
});

mkdirSync(RESULTS, { recursive: true });
for (const name of ['matrix', ...OTHERS]) rmSync(`${RESULTS}/${name}.json`, { force: true });
const flags = ['--conditions=@vivamo-widgets/source', '--import', 'tsx'];
if (!run(process.execPath, [...flags, 'playwright/matrix/prepare-stages.ts', ...ways])) {
  console.error('The stages could not be made ready; what went wrong stands above.');
  console.log('\n0 passed, 1 failed');
  process.exit(1);
}
console.log(`The stages are ready after ${seconds()} s.`);
if (engines.length > 0) {
  test('playwright/matrix/playwright.config.ts', grep ? ['--grep', grep] : []);
}
console.log(`The cells are done after ${seconds()} s.`);
if (!isPart) for (const name of OTHERS) test(`playwright/${name}/playwright.config.ts`);

const cells = report('matrix');
const results = readResults(cells);
const all = [cells, ...(isPart ? [] : OTHERS.map(report))];
const sum = (key: keyof Report['stats']) => all.reduce((total, { stats }) => total + stats[key], 0);
const errors = all.reduce((total, each) => total + each.errors.length, 0);
// A machine of one's own may lack an engine; the CI's may not.
const failed = sum('unexpected') + sum('flaky') + errors + (process.env.CI ? lacking.length : 0);
const passed = sum('expected');

console.log(`\n${tableOf(results, SCENARIOS)}`);
for (const reason of lacking) console.log(`Not run: ${reason}`);
if (!isPart && failed === 0 && isWhole(results, SCENARIOS)) {
  writeFileSync(PAGE, await conformancePage(results, SCENARIOS));
  console.log(`Written into ${PAGE}.`);
} else console.log(`${PAGE} is left as it is: it tells of a whole run in which nothing failed.`);
console.log(`Took ${seconds()} s.`);

const nothingRan = passed === 0 ? 1 : 0;
process.exitCode = failed || nothingRan ? 1 : 0;
const skipped = sum('skipped') ? `, ${sum('skipped')} skipped` : '';
console.log(`\n${passed} passed, ${failed || nothingRan} failed${skipped}`);

function named<Name extends string>(names: readonly Name[], list?: string): Name[] {
  const unknown = list?.split(',').filter((name) => !names.some((known) => known === name)) ?? [];
  if (unknown.length > 0) {
    console.error(`There is no ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
    process.exit(1);
  }
  return wanted(names, list);
}

function test(config: string, more: string[] = []): void {
  run('npx', ['--no-install', 'playwright', 'test', '--config', config, ...more]);
}

function run(command: string, args: string[]): boolean {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32' && command !== process.execPath,
    // The tests say themselves by which condition they resolve.
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      MATRIX_WAYS: ways.join(),
      MATRIX_ENGINES: engines.join(),
    },
  });
  return status === 0;
}

/** What a run has reported; a run that broke off counts as one error. */
function report(name: string): Report {
  const file = `${RESULTS}/${name}.json`;
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Report;
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  return { suites: [], errors: [`${file} is not there.`], stats };
}

function seconds(): number {
  return Math.round((Date.now() - began) / 1000);
}
