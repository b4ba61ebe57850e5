import { defineConfig } from 'vite';
import { cdnBuild } from './browser-build.js';

/** Builds the CDN file, `dist/cdn/vivamo-widgets.js`. */
export default defineConfig({
  ...cdnBuild,
  build: { ...cdnBuild.build, write: true, outDir: 'packages/elements/dist/cdn' },
});
