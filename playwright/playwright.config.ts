import { register } from 'node:module';
import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from '../scripts/browsers.mjs';

// In development every package resolves to its source; see docs/architecture.md.
register('./source-condition.mjs', import.meta.url);

export default defineConfig({
  projects: [
    // These have a configuration of their own.
    { name: 'pages', testDir: '.', testIgnore: ['apps/**', 'call-shapes/**'] },
    { name: 'examples', testDir: '../examples' },
  ],
  testMatch: '**/*.spec.ts',
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
