/*
 * In development the stand-in is bundled from its source when it is first asked for. The build
 * replaces this module in `dist` by one that holds the finished text: see build-sdk.mjs.
 */

let bundle: Promise<string> | undefined;

/** The SDK stand-in as the text of one classic script. */
export function loadSdkBundle(): Promise<string> {
  bundle ??= buildSdk().catch((error: unknown) => {
    bundle = undefined;
    throw error;
  });
  return bundle;
}

async function buildSdk(): Promise<string> {
  const { build } = await import('esbuild');
  const { fileURLToPath } = await import('node:url');
  const result = await build({
    // Found from `src` and, while building, from `dist` as well.
    entryPoints: [fileURLToPath(new URL('../src/sdk/main.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  const text = result.outputFiles[0]?.text;
  if (text === undefined) throw new Error('esbuild gave no output for the SDK stand-in.');
  return text;
}
