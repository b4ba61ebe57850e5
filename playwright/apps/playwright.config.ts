import { defineConfig, type Project } from '@playwright/test';
import { type AppName, APPS } from '../../scripts/apps/apps.js';
import { browserLaunchOptions } from '../../scripts/browsers.mjs';
import type { AppOptions } from './app-option.js';

const PREPARING = ['pack.spec.ts', 'tarballs.spec.ts', 'install.spec.ts'];

/** What only an app that renders on a server can show. */
const OF_SERVER = ['hydration.spec.ts', 'two-copies.spec.ts'];

/** What an app cannot show. */
const IGNORED: Partial<Record<AppName, string[]>> = {
  'no-bundler': OF_SERVER,
  // Its HTML is empty before its script has run.
  angular: [...OF_SERVER, 'before-the-script.spec.ts'],
};

/** Each app out of the tarballs: installed and built, then used. */
const apps = APPS.flatMap((app): Project<object, AppOptions>[] => [
  {
    name: `install ${app}`,
    testMatch: 'install.spec.ts',
    dependencies: ['pack'],
    use: { app },
  },
  {
    name: app,
    testIgnore: [...PREPARING, ...(IGNORED[app] ?? [])],
    dependencies: [`install ${app}`],
    use: { app },
  },
]);

export default defineConfig<object, AppOptions>({
  projects: [
    { name: 'pack', testMatch: 'pack.spec.ts' },
    { name: 'tarballs', testMatch: 'tarballs.spec.ts', dependencies: ['pack'] },
    ...apps,
  ],
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/apps',
  workers: 2,
  forbidOnly: !!process.env.CI,
  reporter: [['list'], ['json', { outputFile: '../../.results/apps.json' }]],
  timeout: 30_000,
  expect: { timeout: 10_000 },
  use: { launchOptions: browserLaunchOptions() },
});
