import { mkdirSync, writeFileSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserLaunchOptions } from './scripts/browsers.mjs';

/** What the sum over all suites is made from; see scripts/test.ts. */
const jsonReporter = {
  onTestRunFinished({ sessions }) {
    const count = { passed: 0, failed: 0, skipped: 0 };
    const add = (suite) => {
      for (const test of suite?.tests ?? []) {
        count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
      }
      for (const inner of suite?.suites ?? []) add(inner);
    };
    for (const session of sessions) {
      add(session.testResults);
      // A file that did not load has no tests, and is a failure.
      if (!session.passed && session.errors?.length) count.failed += 1;
    }
    mkdirSync('.results', { recursive: true });
    writeFileSync('.results/elements.json', JSON.stringify(count));
  },
};

export default {
  files: ['packages/core/src/**/*.dom.test.ts', 'packages/elements/src/**/*.test.ts'],
  nodeResolve: { exportConditions: ['@vivamo-widgets/source', 'development', 'browser'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.wtr.json' })],
  concurrency: 2,
  browsers: [
    playwrightLauncher({ product: 'chromium', launchOptions: browserLaunchOptions('chromium') }),
  ],
  testFramework: { config: { timeout: 15_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), jsonReporter],
};
