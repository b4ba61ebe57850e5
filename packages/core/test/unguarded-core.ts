import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, normalizePath } from 'vite';
import type { Guard } from './flow-guards.js';

const pathOf = (url: string) => normalizePath(fileURLToPath(new URL(url, import.meta.url)));

/**
 * A script for a worker thread: guard-hunt.ts with the core as it would be without `guard`, or as
 * it is where none is named. It exists in memory alone.
 *
 * @throws Error where the guard's text is not found once in its file, or where no history can come
 * by that file.
 */
export async function bundleWithout(guard: Guard | undefined): Promise<string> {
  const file = guard && pathOf(`../src/${guard.file}`);
  const changed = guard && takeOut(guard, await readFile(file!, 'utf8'));
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    plugins: [{ name: 'take-guard-out', load: (id) => (id === file ? changed : null) }],
    build: {
      ssr: pathOf('./guard-hunt.ts'),
      write: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { format: 'cjs' } },
    },
    ssr: {
      noExternal: true,
      resolve: { conditions: ['@vivamo-widgets/source', 'development', 'module', 'node'] },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error('The model could not be bundled.');
  const [chunk] = result.output;
  if (file && !chunk.moduleIds.includes(file)) {
    throw new Error(`${guard.file} is no part of what the model plays.`);
  }
  return chunk.code;
}

function takeOut({ file, guard, without }: Guard, source: string): string {
  const [before, after, ...more] = source.split(guard);
  if (before === undefined || after === undefined || more.length) {
    const times = source.split(guard).length - 1;
    throw new Error(
      `The guard "${guard}" is found ${times} times in packages/core/src/${file}, not once. ` +
        'Say in flow-guards.ts what it is now.',
    );
  }
  return before + without + after;
}
