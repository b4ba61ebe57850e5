import { defineConfig } from 'vite';

/** In this repository every package resolves to its source. Leave it out in a project of yours. */
export default defineConfig({
  resolve: {
    conditions: ['@vivamo-widgets/source', 'module', 'browser', 'development|production'],
  },
});
