/**
 * Prints what the browser has to fetch, minified and compressed, and fails where it is over
 * budget. `npm run size`.
 */
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { browserBuild } from '../packages/elements/browser-build.js';

const kB = 1000;
const budgets = [
  { name: 'core', entry: 'packages/core/src/index.ts', limit: 5 * kB },
  { name: 'CDN file, with Lit', entry: 'packages/elements/src/cdn.ts', limit: 12 * kB },
];

async function sizeOf(entry: string): Promise<{ minified: number; brotli: number }> {
  const results = await build({ ...browserBuild(entry), configFile: false, logLevel: 'error' });
  const [result] = Array.isArray(results) ? results : [results];
  if (!result || !('output' in result)) throw new Error(`Nothing was built from ${entry}.`);
  const code = result.output.map((each) => ('code' in each ? each.code : '')).join('');
  if (!code) throw new Error(`What was built from ${entry} is empty.`);
  return { minified: Buffer.byteLength(code), brotli: brotliCompressSync(code).length };
}

const inKb = (bytes: number) => `${(bytes / kB).toFixed(2)} kB`;

let over = false;
for (const { name, entry, limit } of budgets) {
  const { minified, brotli } = await sizeOf(entry);
  over ||= brotli > limit;
  const verdict = brotli > limit ? 'OVER' : 'ok';
  console.log(
    `${name.padEnd(20)} ${inKb(minified).padStart(9)} minified  ${inKb(brotli).padStart(9)} brotli  ` +
      `of ${inKb(limit).padStart(8)}  ${verdict}`,
  );
}
process.exitCode = over ? 1 : 0;
