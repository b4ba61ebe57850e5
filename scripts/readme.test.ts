import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The pages with code of the examples in them, and how many pieces of it they have at least. */
const READMES = {
  'README.md': 12,
  'packages/core/README.md': 1,
  'packages/elements/README.md': 2,
  'packages/react/README.md': 7,
  'packages/vue/README.md': 9,
  'packages/server/README.md': 3,
  'packages/sandbox/README.md': 6,
  'packages/sandbox/docs/webhooks.md': 1,
};

/** A block of code in a README, and the file that the comment before it names. */
const BLOCK = /<!-- ((?:examples|apps|packages)\/\S+) -->\n+```\w+\n([^]*?)```/g;

const blocksOf = (readme: string) =>
  Array.from(readFileSync(readme, 'utf8').matchAll(BLOCK), ([, file = '', code = '']) => ({
    file,
    code,
  }));

/** A block of code that nothing runs, but for data and for what is typed into a terminal. */
const UNTESTED = /(?<!-->\n)(?<=\n)\n```(?!sh|json)\w+\n([^]*?)```/g;

/** The examples have their keys from the environment, and the sandbox's address beside them. */
function asInReadme(source: string): string[] {
  return source
    .replaceAll('%VITE_VIVAMO_CLIENT_KEY%', 'pk_test_…')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !/^:?sdk-?url/i.test(line));
}

describe.each(Object.entries(READMES))('%s', (readme, atLeast) => {
  const blocks = blocksOf(readme);

  test('takes its snippets from the examples', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(atLeast);
  });

  test('has no code that is in no example', () => {
    const untested = readFileSync(readme, 'utf8').match(UNTESTED) ?? [];
    expect(untested).toEqual([]);
  });

  test.each(blocks)('shows what is in $file', ({ file, code }) => {
    const example = asInReadme(readFileSync(file, 'utf8')).join('\n');
    expect(example).toContain(asInReadme(code).join('\n'));
  });
});
