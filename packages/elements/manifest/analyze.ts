import { readFileSync } from 'node:fs';
import * as analyzer from '@custom-elements-manifest/analyzer';
import type { Plugin } from '@custom-elements-manifest/analyzer';
import type ts from 'typescript';
import type { Manifest } from './manifest.ts';
import { ourStyle } from './our-style.ts';

/** Its types leave out what it exports for use without its command line. */
const { create, ts: parser } = analyzer as unknown as {
  create(options: { modules: ts.SourceFile[]; plugins: Plugin[] }): Manifest;
  ts: typeof ts;
};

/** The modules that a page can import an element of, each after those that it extends. */
const MODULES = [
  'flow-element/flow-element',
  'payment/payment',
  'payment/define',
  'disbursement/disbursement',
  'disbursement/define',
  'provider/provider',
  'provider/define',
];

/** Makes the manifest of the elements out of their source. */
export function analyze(): Manifest {
  const modules = MODULES.map((module) =>
    parser.createSourceFile(
      // As it is published.
      `dist/${module}.js`,
      readFileSync(new URL(`../src/${module}.ts`, import.meta.url), 'utf8'),
      parser.ScriptTarget.ES2022,
      true,
      parser.ScriptKind.TS,
    ),
  );
  const manifest = create({ modules, plugins: [ourStyle()] });
  return { ...manifest, schemaVersion: '2.1.0', readme: 'README.md' };
}
