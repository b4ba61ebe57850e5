import { register } from 'node:module';
import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from '../../scripts/browsers.mjs';

// In development every package resolves to its source; see docs/architecture.md.
register('../source-condition.mjs', import.meta.url);

/** `npm run test:matrix` runs this: two minutes, for what changes with the driver alone. */
export default defineConfig({
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/call-shapes',
  fullyParallel: true,
  workers: 2,
  forbidOnly: !!process.env.CI,
  reporter: [['list'], ['json', { outputFile: '../../.results/call-shapes.json' }]],
  timeout: 30_000,
  expect: { timeout: 10_000 },
  use: { launchOptions: browserLaunchOptions() },
});
