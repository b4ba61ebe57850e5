/** Makes the stages ready that are named, `html next`: builds the pages, and the apps around theirs. */
import { fileURLToPath } from 'node:url';
import { prepareApp } from '../../scripts/apps/apps.ts';
import { buildStage } from './stage-build.ts';
import type { Way } from './ways.ts';

const stage = (path: string) => fileURLToPath(new URL(`stages/${path}`, import.meta.url));
const SHARED = ['look', 'prelude', 'remote', 'said', 'setting'];

/** Where the files of a stage are to stand in an app, so that they find each other. */
function extraFiles(folder: string, files: Record<string, string>): Record<string, string> {
  const shared = SHARED.map((name) => [`${folder}${name}.ts`, stage(`${name}.ts`)]);
  const own = Object.entries(files).map(([place, file]) => [`${folder}${place}`, stage(file)]);
  return Object.fromEntries([...shared, ...own]) as Record<string, string>;
}

const APPS = {
  next: extraFiles('app/', {
    'stage/page.tsx': 'next/page.tsx',
    'react/stage.tsx': 'react/stage.tsx',
    'react/copy.ts': 'react/copy.ts',
    'react/element-copy.tsx': 'react/element-copy.tsx',
  }),
  nuxt: extraFiles('', {
    'pages/stage.vue': 'nuxt/stage.vue',
    'vue/stage.ts': 'vue/stage.ts',
    'vue/copy.ts': 'vue/copy.ts',
    'vue/element-copy.ts': 'vue/element-copy.ts',
  }),
};

for (const way of process.argv.slice(2) as Way[]) {
  if (way === 'next' || way === 'nuxt') await prepareApp(way, APPS[way]);
}
// What the frameworks warn of they warn of in development alone; but apps are for production.
process.env.NODE_ENV = 'development';
for (const way of process.argv.slice(2) as Way[]) {
  if (way !== 'next' && way !== 'nuxt') await buildStage(way);
}
