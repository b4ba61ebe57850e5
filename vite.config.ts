import { svelte } from '@sveltejs/vite-plugin-svelte';
import react from '@vitejs/plugin-react';
import vue from '@vitejs/plugin-vue';
import { build, defineConfig, type Plugin } from 'vite';
import solid from 'vite-plugin-solid';
import { cdnBuild } from './packages/elements/browser-build.ts';
import { beginSession } from './scripts/apps/begin-session.ts';

/** In development every package resolves to its source; see docs/architecture.md. */
const conditions = ['@vivamo-widgets/source', 'module', 'browser', 'development|production'];

/** Whose `.tsx` is not React's. */
const SOLID = /examples\/solid\//;

const CDN_FILE = '/cdn/vivamo-widgets.js';

/** Builds the CDN file when a page first asks for it. */
const cdnFile: Plugin = {
  name: 'cdn-file',
  resolveId: (id) => (id === CDN_FILE ? id : null),
  load: (id) => (id === CDN_FILE ? buildCdnFile() : null),
};

async function buildCdnFile(): Promise<string> {
  const built = await build({ ...cdnBuild, configFile: false, logLevel: 'warn' });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error('The CDN file could not be built.');
  return result.output[0].code;
}

const demoSession: Plugin = {
  name: 'demo-session',
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      beginSession(request, response);
      next();
    });
  },
};

/** Serves the examples; `npm start` and the end-to-end tests are what runs it. */
export default defineConfig({
  root: 'examples',
  plugins: [
    react({ exclude: SOLID }),
    solid({ include: SOLID }),
    vue(),
    svelte({ configFile: false }),
    cdnFile,
    demoSession,
  ],
  resolve: { conditions },
  cacheDir: process.env.VIVAMO_VITE_CACHE ?? '../node_modules/.vite',
  optimizeDeps: { entries: ['index.html', '*/*.html'] },
  server: {
    proxy: process.env.VIVAMO_BACKEND_URL
      ? { '/api': { target: process.env.VIVAMO_BACKEND_URL } }
      : {},
  },
});
