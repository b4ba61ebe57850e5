import { defineConfig } from 'vitest/config';

const conditions = ['@vivamo-widgets/source', 'development', 'module', 'node'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['examples/worker/test/*.runtime-test.ts'],
    testTimeout: 30_000,
  },
});
