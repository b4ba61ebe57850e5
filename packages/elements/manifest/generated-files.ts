import { format, resolveConfig } from 'prettier';
import { analyze } from './analyze.ts';
import { vsCodeCss, vsCodeHtml, webTypes } from './generate/editors.ts';
import { inputs } from './generate/inputs.ts';
import { preact } from './generate/preact.ts';
import { react } from './generate/react.ts';
import { reference } from './generate/reference.ts';
import { solid } from './generate/solid.ts';
import { svelte } from './generate/svelte.ts';
import { tagNames } from './generate/tag-names.ts';
import { vue } from './generate/vue.ts';
import type { Manifest } from './manifest.ts';

/** What is made out of the manifest, and of nothing else, by its path in the repository. */
const GENERATORS: Record<string, (manifest: Manifest) => string> = {
  'packages/elements/custom-elements.json': (manifest) => JSON.stringify(manifest),
  'packages/elements/vscode.html-custom-data.json': vsCodeHtml,
  'packages/elements/vscode.css-custom-data.json': vsCodeCss,
  'packages/elements/web-types.json': webTypes,
  'packages/elements/src/tag-names.ts': tagNames,
  'packages/elements/src/types/inputs.ts': inputs,
  'packages/elements/src/types/preact.ts': preact,
  'packages/elements/src/types/react.ts': react,
  'packages/elements/src/types/solid.ts': solid,
  'packages/elements/src/types/svelte.ts': svelte,
  'packages/elements/src/types/vue.ts': vue,
  'docs/elements.md': reference,
};

/** The generated files as they should be, by their paths in the repository. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const manifest = analyze();
  const files = new Map<string, string>();
  for (const [path, generate] of Object.entries(GENERATORS)) {
    const options = { ...(await resolveConfig(path)), filepath: path };
    files.set(path, await format(generate(manifest), options));
  }
  return files;
}
