import type { AnalyzePhaseParams, Plugin } from '@custom-elements-manifest/analyzer';
import { type ElementDoc, entriesOf, type Manifest } from './manifest.ts';
import { putRight } from './put-right.ts';
import { readSource } from './read-source.ts';

/** Teaches the analyzer the style in which our elements are declared, defined and documented. */
export function ourStyle(): Plugin {
  const source = readSource();
  /** Properties with the tag `@secret`. */
  const secrets = new Set<string>();

  return {
    name: 'our-style',
    analyzePhase({ ts, node, moduleDoc }) {
      if (ts.isPropertyDeclaration(node) && hasTag(ts, node, 'secret')) {
        secrets.add(node.name.getText());
      }
      if (ts.isCallExpression(node) && node.expression.getText() === 'defineElement') {
        const [tag, elementClass] = node.arguments;
        if (!tag || !elementClass || !ts.isStringLiteral(tag)) return;
        moduleDoc.exports?.push({
          kind: 'custom-element-definition',
          name: tag.text,
          declaration: { name: elementClass.getText() },
        });
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      const { modules } = customElementsManifest as unknown as Manifest;
      const elements = modules.flatMap(({ declarations }) => declarations);
      const files = new Map<string, string>();
      for (const { path, declarations } of modules) {
        for (const { name } of declarations) files.set(name, path);
      }
      for (const element of elements) {
        putRight(element, { file: files.get(element.name)!, source, secrets });
        demandDescriptions(element);
      }
      const references = [
        ...modules.flatMap((module) => module.exports.map(({ declaration }) => declaration)),
        ...elements.flatMap(({ superclass }) => superclass ?? []),
      ];
      for (const each of references) {
        const file = files.get(each.name);
        if (file) each.module = file;
      }
    },
  };
}

type Node = AnalyzePhaseParams['node'];

function hasTag(ts: AnalyzePhaseParams['ts'], node: Node, name: string): boolean {
  return ts.getJSDocTags(node).some(({ tagName }) => tagName.text === name);
}

/** @throws Error that names an entry which has no description. */
function demandDescriptions(element: ElementDoc): void {
  for (const [kind, entries] of Object.entries(entriesOf(element))) {
    const silent = entries.find(({ description }) => !description);
    if (silent) throw new Error(`"${silent.name}", ${kind} of ${element.name}, is not described.`);
  }
}
