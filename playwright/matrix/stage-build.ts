import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import vue from '@vitejs/plugin-vue';
import { build, type InlineConfig, type Plugin } from 'vite';
import type { Way } from './ways.ts';

/** The ways whose stage is a page of files. */
export type FileWay = Exclude<Way, 'next' | 'nuxt'>;

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where the stage of a way is, once it has been built. */
export const builtStage = (way: FileWay): string =>
  folder(`../../node_modules/.matrix-stages/${way}`);

/** React 18 in the place of the other, also for what depends on it. */
const react18 = [
  { find: /^react(?=\/|$)/, replacement: folder('../../node_modules/react-18') },
  { find: /^react-dom(?=\/|$)/, replacement: folder('../../node_modules/react-dom-18') },
];

/** Builds the stage of a way, from the sources of the packages, as a developer runs them. */
export async function buildStage(way: FileWay): Promise<void> {
  const name = way.replace(/-1\d$/, '');
  const stage: Plugin = {
    name: 'stage',
    transformIndexHtml: { order: 'pre', handler: (html) => html.replace('STAGE', name) },
  };
  const config: InlineConfig = {
    root: folder('stages'),
    configFile: false,
    // What the frameworks warn of they warn of in development alone.
    mode: 'development',
    logLevel: 'warn',
    plugins: [stage, react(), vue()],
    resolve: {
      alias: way.endsWith('-18') ? react18 : [],
      conditions: ['@vivamo-widgets/source', 'module', 'browser', 'development|production'],
    },
    build: { outDir: builtStage(way), emptyOutDir: true, minify: false, sourcemap: true },
  };
  await build(config);
}
