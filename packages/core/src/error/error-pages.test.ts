import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../test/error-codes.js';
import { VivamoError } from './error.js';

const folder = new URL('../../../../docs/errors/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const pages = readdirSync(folder).filter((name) => name !== 'README.md');

describe('docs/errors', () => {
  it('has a page for each code, and no other', () => {
    expect(pages.sort()).toEqual(errorCodes.map((code) => `${code}.md`).sort());
  });

  it.each(errorCodes)(
    '%s says what happened, why, what to do, and what the customer sees',
    (code) => {
      const page = read(`${code}.md`);
      const headings = [...page.matchAll(/^#+ .*$/gm)].map(([line]) => line);
      expect(headings).toEqual([
        `# ${code}`,
        '## What happened',
        '## Why, usually',
        '## What to do',
        '## What the customer sees',
      ]);
      for (const part of page.split(/^#+ .*$/m).slice(2)) {
        expect(part.trim().length).toBeGreaterThan(20);
      }
    },
  );

  it('says in its index which can be retried', () => {
    const rows = [...read('README.md').matchAll(/\[`([\w-]+)`\].*\| (yes|no) +\|$/gm)];
    const said = Object.fromEntries(rows.map(([, code, retry]) => [code, retry === 'yes']));
    const wanted = errorCodes.map((code) => [code, new VivamoError(code).retryable]);
    expect(said).toEqual(Object.fromEntries(wanted));
  });

  it('lists every code in its index once, with a link', () => {
    const links = [...read('README.md').matchAll(/\[`([\w-]+)`\]\(([\w-]+)\.md\)/g)];
    for (const [, name, target] of links) expect(target).toBe(name);
    expect(links.map(([, name]) => name).sort()).toEqual([...errorCodes].sort());
  });
});
