import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import vue from '@vitejs/plugin-vue';
import { playwright } from '@vitest/browser-playwright';
import type { Alias, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { browserLaunchOptions } from './scripts/browsers.mjs';

/** In development every package resolves to its source; see docs/architecture.md. */
const conditions = ['@vivamo-widgets/source', 'development', 'module', 'node'];

const node = (name: string) => ({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    name,
    environment: 'node' as const,
    // A limit is for what hangs; a slow machine is no failure.
    testTimeout: 30_000,
    include: [`packages/${name}/{src,test}/**/*.test.ts`],
    exclude: ['**/*.dom.test.ts'],
  },
});

/** React 18 in the place of 19; the types that tests are checked with stay those of 19. */
const react18: Alias[] = ['react', 'react-dom'].map((name) => ({
  find: new RegExp(`^${name}(?=/|$)`),
  replacement: resolve(realpathSync('packages/react/node_modules/react-18'), '..', name),
}));
/** What the tests of the React package import, by name or by alias. */
const reactDependencies = [
  'react',
  'react/jsx-dev-runtime',
  'react-dom',
  'react-dom/client',
  'react-dom/server',
  '@vivamo-widgets/react > @lit/react',
  'fast-check',
];

/** The bindings, in a page; what they render on a server is tested in Node, below. */
const browser = (
  name: string,
  plugins: Plugin[],
  dependencies: string[],
  // `react-18` is what `react` is, but for the version and for what that does not have.
  [folder, version]: string[] = name.split('-'),
) => ({
  plugins,
  cacheDir: `node_modules/.vite-test-${name}`,
  resolve: {
    conditions: ['@vivamo-widgets/source', 'development', 'module', 'browser'],
    // The build with the compiler, so that a test can be written as a template.
    alias: [
      { find: /^vue$/, replacement: 'vue/dist/vue.esm-bundler.js' },
      ...(version === '18' ? react18 : []),
    ],
  },
  // Named, so that none is found in the middle of a run, which would load the page again.
  optimizeDeps: { include: ['lit', ...dependencies] },
  test: {
    name,
    include: [`packages/${folder}/src/**/*.test.{ts,tsx}`],
    exclude: ['**/*.node.test.*', ...(version === '18' ? ['**/*.react-19.test.*'] : [])],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: browserLaunchOptions() }),
      instances: [{ browser: 'chromium' as const }],
    },
  },
});

export default defineConfig({
  test: {
    projects: [
      node('core'),
      node('server'),
      node('sandbox'),
      browser('react', react(), reactDependencies),
      browser('react-18', react(), reactDependencies),
      browser('vue', [vue()], ['vue/dist/vue.esm-bundler.js', 'vue/server-renderer']),
      {
        ...node('bindings on a server'),
        test: {
          name: 'bindings on a server',
          include: [
            'packages/{react,vue}/src/**/*.node.test.{ts,tsx}',
            'packages/elements/test/*.node.test.ts',
          ],
        },
      },
      {
        ...node('react-18 on a server'),
        resolve: { conditions, alias: react18 },
        test: {
          name: 'react-18 on a server',
          include: ['packages/react/src/**/server-*.node.test.tsx'],
        },
      },
      {
        ...node('examples'),
        test: {
          name: 'examples',
          environment: 'node',
          include: ['examples/**/*.test.ts'],
        },
      },
      { test: { name: 'scripts', include: ['scripts/**/*.test.ts'], testTimeout: 30_000 } },
    ],
  },
});
