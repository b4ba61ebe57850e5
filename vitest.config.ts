import { defineConfig } from 'vitest/config';

/** In development every package resolves to its source; see docs/architecture.md. */
const conditions = ['@vivamo-widgets/source', 'development', 'module', 'node'];

const node = (name: string) => ({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    name,
    environment: 'node' as const,
    include: [`packages/${name}/src/**/*.test.ts`],
    exclude: ['**/*.dom.test.ts'],
  },
});

export default defineConfig({
  test: {
    projects: [
      node('core'),
      node('server'),
      node('sandbox'),
      { test: { name: 'scripts', include: ['scripts/**/*.test.ts'], testTimeout: 30_000 } },
    ],
  },
});
