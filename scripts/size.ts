/**
 * Prints what the browser has to fetch, and a Worker to load, minified and compressed, and fails
 * where it is over budget. `npm run size`.
 */
import { brotliCompressSync } from 'node:zlib';
import { build, type InlineConfig, mergeConfig } from 'vite';
import { browserBuild, cdnBuild } from '../packages/elements/browser-build.js';

const kB = 1000;

/** A binding as it comes on top of the elements, Lit and its framework, which a page has anyway. */
const binding = (entry: string): InlineConfig =>
  mergeConfig(browserBuild(entry), {
    build: { rolldownOptions: { external: /^(react|vue|lit)(\/|$)|^@vivamo-widgets\// } },
  });

const budgets = [
  { name: 'core', config: browserBuild('packages/core/src/index.ts'), limit: 6 * kB },
  { name: 'CDN file, with Lit', config: cdnBuild, limit: 15 * kB },
  { name: 'react', config: binding('packages/react/src/index.ts'), limit: kB },
  { name: 'react/prefixed', config: binding('packages/react/src/prefixed.ts'), limit: kB },
  { name: 'vue', config: binding('packages/vue/src/index.ts'), limit: kB },
  { name: 'vue/prefixed', config: binding('packages/vue/src/prefixed.ts'), limit: kB },
  { name: 'server', config: browserBuild('packages/server/src/index.ts'), limit: 6 * kB },
];

async function sizeOf(config: InlineConfig): Promise<{ minified: number; brotli: number }> {
  const results = await build({ ...config, configFile: false, logLevel: 'error' });
  const [result] = Array.isArray(results) ? results : [results];
  if (!result || !('output' in result)) throw new Error(`Nothing was built.`);
  const code = result.output.map((each) => ('code' in each ? each.code : '')).join('');
  if (!code) throw new Error(`What was built is empty.`);
  return { minified: Buffer.byteLength(code), brotli: brotliCompressSync(code).length };
}

const inKb = (bytes: number) => `${(bytes / kB).toFixed(2)} kB`;

let over = false;
for (const { name, config, limit } of budgets) {
  const { minified, brotli } = await sizeOf(config);
  over ||= brotli > limit;
  const verdict = brotli > limit ? 'OVER' : 'ok';
  console.log(
    `${name.padEnd(20)} ${inKb(minified).padStart(9)} minified  ${inKb(brotli).padStart(9)} brotli  ` +
      `of ${inKb(limit).padStart(8)}  ${verdict}`,
  );
}
process.exitCode = over ? 1 : 0;
