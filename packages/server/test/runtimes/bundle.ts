import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Puts the test backend in the place of the example's, where an adapter makes it itself. */
const standIn: Plugin = {
  name: 'stand-in',
  setup({ onResolve }) {
    onResolve({ filter: /\/backend\.js$/ }, () => ({ path: here('entries/stand-in-backend.ts') }));
  },
};

/**
 * Makes one file, for a runtime with no packages around it, of an entry and all that it imports,
 * from source.
 *
 * @param entry beside this file, or a URL's path from here.
 */
export async function bundle(entry: string, outfile: string): Promise<void> {
  await mkdir(dirname(outfile), { recursive: true });
  await build({
    entryPoints: [here(entry)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    conditions: ['@vivamo-widgets/source'],
    plugins: [standIn],
    logLevel: 'silent', // What is wrong is thrown.
  });
}
