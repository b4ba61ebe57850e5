import { register } from 'node:module';
import { defineConfig } from '@playwright/test';
import { ENGINES, wanted } from './ways.js';

// In development every package resolves to its source; see docs/architecture.md.
register('../source-condition.mjs', import.meta.url);

/** `npm run test:matrix` runs this, once it has built the stages. */
export default defineConfig({
  projects: wanted(ENGINES, process.env.MATRIX_ENGINES).map((name) => ({
    name,
    // The driver of WebKit has one session at a time, and is there for plain HTML.
    ...(name === 'webkit' && { workers: 1, grep: / html / }),
  })),
  testMatch: 'cells.ts',
  outputDir: '../../test-results/matrix',
  fullyParallel: true,
  workers: 2,
  forbidOnly: !!process.env.CI,
  reporter: [['list'], ['json', { outputFile: '../../.results/matrix.json' }]],
  timeout: 60_000,
  expect: { timeout: 15_000 },
});
