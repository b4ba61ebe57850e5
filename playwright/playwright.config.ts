import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from '../scripts/browsers.mjs';

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: !!process.env.CI,
  reporter: [['list'], ['json', { outputFile: '../.results/e2e.json' }]],
  timeout: 30_000,
  expect: {
    timeout: 10_000,
    toMatchAriaSnapshot: { children: 'deep-equal', pathTemplate: '{testDir}/views/{arg}{ext}' },
  },
  // A trace costs a third of the time; to see one, run the failing test with --trace on.
  use: { launchOptions: browserLaunchOptions() },
});
