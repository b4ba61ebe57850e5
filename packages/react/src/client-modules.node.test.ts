import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

const DIRECTIVE = "'use client';\n";

it.each([
  ['payment.ts', true],
  ['disbursement.ts', true],
  ['provider.ts', true],
  ['element-component.ts', true],
  ['prefixed.ts', true],
  ['use-vivamo-flow.ts', true],
  // A server may take what is no component from it: what is one stays on the client by itself.
  ['index.ts', false],
])('%s is a module of the client, also when it is built: %s', (file, isClient) => {
  const source = readFileSync(`${import.meta.dirname}/${file}`, 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  expect(outputText.startsWith(DIRECTIVE)).toBe(isClient);
});
