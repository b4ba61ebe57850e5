import { defineConfig } from 'vite';
import { browserBuild } from './browser-build.js';

/** Builds the CDN file, `dist/cdn/vivamo-widgets.js`. */
const config = browserBuild('packages/elements/src/cdn.ts');

export default defineConfig({
  ...config,
  build: { ...config.build, write: true, outDir: 'packages/elements/dist/cdn', emptyOutDir: true },
});
