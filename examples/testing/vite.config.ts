/// <reference types="vitest/config" />
import { defineConfig } from 'vite';

/**
 * In this repository every package resolves to its source: leave `resolve` and `ssr` out in a
 * project of yours.
 */
const conditions = ['@vivamo-widgets/source', 'module', 'development|production'];

export default defineConfig({
  resolve: { conditions: [...conditions, 'browser'] },
  ssr: { resolve: { conditions: [...conditions, 'node'] } },
  // The files *.spec.ts are Playwright's.
  test: { include: ['*.test.ts'] },
});
