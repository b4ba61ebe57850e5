/** `npm test`: finds a browser, runs every suite, and adds up what they say. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './browsers.mjs';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

/** A suite: how it is run, where its report is, and how that is read. */
interface Suite {
  name: string;
  command: string[];
  report: string;
  count: (report: never) => Count;
}

const RESULTS = '.results';

const suites: Suite[] = [
  {
    name: 'logic, server, sandbox and bindings',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${RESULTS}/vitest.json`,
    ],
    report: 'vitest.json',
    count: (report: {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
      testResults: { status: string; assertionResults: unknown[] }[];
    }) => ({
      passed: report.numPassedTests,
      // A file that does not load fails without a test of its own.
      failed:
        report.numFailedTests +
        report.testResults.filter(
          (file) => file.status === 'failed' && file.assertionResults.length === 0,
        ).length,
      skipped: report.numPendingTests,
    }),
  },
  {
    name: 'elements and what of the core needs a page',
    command: ['wtr'],
    report: 'elements.json',
    count: (report: Count) => report,
  },
  {
    name: 'end to end',
    command: ['playwright', 'test', '--config', 'playwright/playwright.config.ts'],
    report: 'e2e.json',
    count: ({
      stats,
      errors,
    }: {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number };
      errors: unknown[];
    }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: stats.skipped,
    }),
  },
];

try {
  ensureChromium();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS);
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const broken: string[] = [];

for (const { name, command, report, count } of suites) {
  console.log(`\n── ${name}\n`);
  const { status } = spawnSync('npx', ['--no-install', ...command], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    // The tests say themselves by which condition they resolve.
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const file = `${RESULTS}/${report}`;
  if (!existsSync(file)) {
    broken.push(name);
    continue;
  }
  const { passed, failed, skipped } = count(JSON.parse(readFileSync(file, 'utf8')) as never);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (passed === 0 || (status !== 0 && failed === 0)) broken.push(name);
}

for (const name of broken) console.error(`\nThe suite "${name}" broke off, or ran nothing.`);
const failed = total.failed + broken.length;
const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
process.exitCode = failed ? 1 : 0;
console.log(`\n${total.passed} passed, ${failed} failed${skipped}`);
