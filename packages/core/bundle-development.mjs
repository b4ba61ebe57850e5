/*
 * Makes the one file of the package for bundlers in development, with messages in full. It is an
 * entry of its own, since not all of them ask for `development` where a package imports from itself
 * (Vite 7 does not, in what it optimizes).
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

await build({
  absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
  entryPoints: ['dist/index.js'],
  outfile: 'dist/development.js',
  bundle: true,
  format: 'esm',
  target: 'es2022',
  conditions: ['development'],
  logLevel: 'warning',
});
