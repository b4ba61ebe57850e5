import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';

it('what is for a page imports nothing of Node', async () => {
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL('install-sandbox.ts', import.meta.url))],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    conditions: ['@vivamo-widgets/source'],
    // Asked for only where the scripts for browsers are served, which is never in a page.
    external: ['node:*', 'esbuild'],
    write: false,
    outdir: 'unused',
    metafile: true,
  });
  const [output] = Object.values(metafile.outputs);
  const imports = output!.imports.filter(({ kind }) => kind !== 'dynamic-import');
  expect(imports).toEqual([]);
  expect(Object.keys(metafile.inputs).length).toBeGreaterThan(50);
});
