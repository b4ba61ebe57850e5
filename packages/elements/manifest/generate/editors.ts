import { readFileSync } from 'node:fs';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import {
  getVsCodeCssCustomData,
  getVsCodeHtmlCustomData,
} from 'custom-element-vs-code-integration';
import { elementsOf, type Manifest } from '../manifest.ts';

/** What an editor is told of CSS; the elements share much of it, and it would be there twice. */
interface CssData {
  properties: { name: string }[];
  [pseudoElements: string]: { name: string }[];
}

/** The tags for VS Code, by its setting `html.customData`. */
export const vsCodeHtml = (manifest: Manifest): string =>
  getVsCodeHtmlCustomData(forEditors(manifest), {});

/** Custom properties and parts for VS Code, by its setting `css.customData`. */
export function vsCodeCss(manifest: Manifest): string {
  const data = JSON.parse(getVsCodeCssCustomData(forEditors(manifest), {})) as CssData;
  return JSON.stringify(withoutRepetition(data));
}

/** All of it for the editors of JetBrains, which find it by the field `web-types`. */
export function webTypes(manifest: Manifest): string {
  const data = JSON.parse(getWebTypesData(forEditors(manifest), {}));
  const { name, version } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  const { html, css } = data.contributions;
  // It takes name and version from the package in whose folder it runs.
  return JSON.stringify({
    ...data,
    name,
    version,
    contributions: { html, css: withoutRepetition(css) },
  });
}

/** The manifest as those libraries have it, with one attribute for a property: the first. */
function forEditors(manifest: Manifest): never {
  const copy = structuredClone(manifest);
  for (const element of elementsOf(copy)) {
    element.attributes = element.attributes?.filter(
      ({ fieldName }, index, all) =>
        all.findIndex((each) => each.fieldName === fieldName) === index,
    );
  }
  return copy as never;
}

function withoutRepetition(data: CssData): CssData {
  const entries = Object.entries(data).map(([kind, all]) => [
    kind,
    Array.isArray(all) ? [...new Map(all.map((each) => [each.name, each])).values()] : all,
  ]);
  return Object.fromEntries(entries);
}
