import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packages } from './packages.ts';
import { VERSION } from '../packages/elements/src/version.ts';

test.each(packages)('%s has the version that the elements tell of themselves', (name) => {
  const { version } = JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8'));
  expect(version).toBe(VERSION);
});
