import type { Results } from './report.ts';
import type { Scenario } from './scenario.ts';
import { ENGINES, type EngineName, isCell, type Way, WAYS } from './ways.ts';

const NAMES: Record<Way, string> = {
  html: 'plain HTML',
  'react-18': 'React 18',
  'react-19': 'React 19',
  vue: 'Vue',
  next: 'Next',
  nuxt: 'Nuxt',
  'hook-18': 'hook, React 18',
  'hook-19': 'hook, React 19',
  composable: 'composable',
};

const LETTERS: Record<EngineName, string> = { chromium: 'C', firefox: 'F', webkit: 'W' };

type Row = Pick<Scenario, 'name' | 'title' | 'absent' | 'notes'>;

/** A table of what a run has shown, in Markdown, with its footnotes. */
export function tableOf(results: Results, scenarios: readonly Row[]): string {
  const notes: string[] = [];
  const marked = (note: string | undefined) => {
    if (!note) return '';
    if (!notes.includes(note)) notes.push(note);
    return `[^${notes.indexOf(note) + 1}]`;
  };
  const cell = (way: Way, { title, absent, notes }: Row) =>
    absent?.[way] ? `–${marked(absent[way])}` : shown(results, way, title) + marked(notes?.[way]);
  const rows = [
    ['', 'the customer', ...WAYS.map((way) => NAMES[way])],
    ['-', '-', ...WAYS.map(() => '-')],
    ...scenarios.map((row) => [row.name, row.title, ...WAYS.map((way) => cell(way, row))]),
  ];
  return [
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
    ...notes.map((note, index) => `[^${index + 1}]: ${note}\n`),
  ].join('\n');
}

/** A letter for each engine in which it is as it should be, `FAIL` for the others that were run. */
function shown(results: Results, way: Way, title: string): string {
  return ENGINES.filter((engine) => isCell(way, engine))
    .flatMap((engine) => {
      const result = results.of(way, title, engine);
      if (result === undefined) return [];
      return result ? LETTERS[engine] : `FAIL(${LETTERS[engine]})`;
    })
    .join(' ');
}
