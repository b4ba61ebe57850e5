/*
 * In development the scripts for browsers are bundled from their source when first asked for. The
 * build replaces this module in `dist` by one that holds the finished texts: see build-scripts.mjs.
 */

/** Found from `src` and, while building, from `dist` as well. */
const sources = {
  sdk: new URL('../src/sdk/main.ts', import.meta.url),
  console: new URL('../src/console/script/main.ts', import.meta.url),
};

/** A script that the sandbox serves: the SDK stand-in, or the console's. */
export type BrowserScript = keyof typeof sources;

const scripts = new Map<BrowserScript, Promise<string>>();

/** The text of one classic script. */
export function loadBrowserScript(name: BrowserScript): Promise<string> {
  const script =
    scripts.get(name) ??
    bundle(sources[name]).catch((error: unknown) => {
      scripts.delete(name);
      throw error;
    });
  scripts.set(name, script);
  return script;
}

async function bundle(source: URL): Promise<string> {
  const { build } = await import('esbuild');
  const { fileURLToPath } = await import('node:url');
  const result = await build({
    entryPoints: [fileURLToPath(source)],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  const text = result.outputFiles[0]?.text;
  if (text === undefined) throw new Error('esbuild gave no output for a script of the sandbox.');
  return text;
}
