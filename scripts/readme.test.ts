import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** A block of code in the README, and the file that the comment before it names. */
const BLOCK = /<!-- (examples\/\S+) -->\n+```\w+\n([^]*?)```/g;

const blocks = [...readFileSync('README.md', 'utf8').matchAll(BLOCK)].map(
  ([, file = '', code = '']) => ({ file, code }),
);

/** The examples have their keys from the environment, and the sandbox's address beside them. */
function asInReadme(source: string): string[] {
  return source
    .replaceAll('%VITE_VIVAMO_CLIENT_KEY%', 'pk_test_…')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !/^:?sdk-?url/i.test(line));
}

describe('the README', () => {
  test('takes its snippets from the examples', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(7);
  });

  test.each(blocks)('shows what is in $file', ({ file, code }) => {
    const example = asInReadme(readFileSync(file, 'utf8')).join('\n');
    expect(example).toContain(asInReadme(code).join('\n'));
  });
});
